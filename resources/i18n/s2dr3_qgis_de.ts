<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AlgorithmPage</name>
        <message>
            <source>Collecting a report</source>
            <translation>Bericht wird zusammengestellt</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Run next</source>
            <translation>Als Nächstes ausführen</translation>
        </message>
        <message>
            <source>Run with the parameters shown as soon as this run has ended</source>
            <translation>Mit den gezeigten Parametern starten, sobald dieser Lauf beendet ist</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation>Kopieren als</translation>
        </message>
        <message>
            <source>Copy this run to the clipboard, for scripts and the command line</source>
            <translation>Diesen Lauf in die Zwischenablage kopieren, für Skripte und die Kommandozeile</translation>
        </message>
        <message>
            <source>Python command</source>
            <translation>Python-Befehl</translation>
        </message>
        <message>
            <source>qgis_process command</source>
            <translation>qgis_process-Befehl</translation>
        </message>
        <message>
            <source>Report of a problem</source>
            <translation>Bericht über ein Problem</translation>
        </message>
        <message>
            <source>Run next ({number} waiting)</source>
            <translation>Als Nächstes ausführen ({number} wartend)</translation>
        </message>
        <message>
            <source>A run that waited was left out: what was chosen for it is gone ({names}).</source>
            <translation>Ein wartender Lauf wurde ausgelassen: Dafür Gewähltes gibt es nicht mehr ({names}).</translation>
        </message>
        <message>
            <source>Reading the image…</source>
            <translation>Das Bild wird gelesen…</translation>
        </message>
        <message>
            <source>{name}: choose a valid value.</source>
            <translation>{name}: wählen Sie einen gültigen Wert.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>Copied to the clipboard.</source>
            <translation>In die Zwischenablage kopiert.</translation>
        </message>
        <message>
            <source>A command line cannot hold selections, expressions and layers in memory; left out: {names}.</source>
            <translation>Eine Befehlszeile kann keine Auswahlen, Ausdrücke und Layer im Speicher enthalten; ausgelassen: {names}.</translation>
        </message>
        <message>
            <source>Collecting the report…</source>
            <translation>Der Bericht wird zusammengestellt…</translation>
        </message>
        <message>
            <source>Copied, without paths and names: paste it into your report.</source>
            <translation>Kopiert, ohne Pfade und Namen: Fügen Sie es in Ihren Bericht ein.</translation>
        </message>
        <message>
            <source>Finished in {duration}.</source>
            <translation>Fertig in {duration}.</translation>
        </message>
        <message>
            <source>Finished in {duration}: {file}</source>
            <translation>Fertig in {duration}: {file}</translation>
        </message>
        <message>
            <source>Cancel came when all was done: {file} is complete.</source>
            <translation>Der Abbruch kam, als alles fertig war: {file} ist vollständig.</translation>
        </message>
        <message>
            <source>The run failed; see the log.</source>
            <translation>Der Lauf ist fehlgeschlagen; siehe Protokoll.</translation>
        </message>
        <message>
            <source>Cancelled. No output was written.</source>
            <translation>Abgebrochen. Es wurde keine Ausgabe geschrieben.</translation>
        </message>
        <message>
            <source>Some values of that run are gone; choose them anew: {names}.</source>
            <translation>Werte dieses Laufs gibt es nicht mehr; wählen Sie sie neu: {names}.</translation>
        </message>
        <message>
            <source>Temporary files are written now: {files} is of the image before.</source>
            <translation>Geschrieben werden jetzt temporäre Dateien: {files} gehört zum Bild davor.</translation>
        </message>
        <message>
            <source>The values of the last session are damaged; the defaults are shown.</source>
            <translation>Die Werte der letzten Sitzung sind beschädigt; die Vorgaben werden gezeigt.</translation>
        </message>
        <message>
            <source>Values of the last session are not valid any more; the defaults are shown for: {names}.</source>
            <translation>Werte der letzten Sitzung gelten nicht mehr; die Vorgaben werden gezeigt für: {names}.</translation>
        </message>
    </context>
    <context>
        <name>Algorithms</name>
        <message>
            <source>Calibrate a checkpoint</source>
            <translation>Checkpoint kalibrieren</translation>
        </message>
        <message>
            <source>Finds the choices that a decoder's weights do not state, on a piece of your scene, and stores them in a copy.</source>
            <translation>Findet an einem Ausschnitt Ihrer Szene die Entscheidungen, die die Gewichte eines Decoders nicht angeben, und speichert sie in einer Kopie.</translation>
        </message>
        <message>
            <source>decoder</source>
            <translation>Decoder</translation>
        </message>
        <message>
            <source>input scale</source>
            <translation>Eingangsskalierung</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <source>safetensors</source>
            <translation>safetensors</translation>
        </message>
        <message>
            <source>slope</source>
            <translation>Steigung</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>&lt;p&gt;Some choices leave no trace in weights: the factor by which reflectance is multiplied, the slope of the activations, the form of the residual blocks, the size of each stage, whether stem and output have an activation, and whether the enlarged input is added. A wrong choice gives a wrong image without an error. The right choices reproduce the input when the result is averaged back.&lt;/p&gt;&lt;p&gt;Candidates are tried on a small window and ranked by how far the averaged result is from the input, by 10×10 means and by the sensor's point spread function (the better one counts, relative to bicubic enlargement), and by patterns that repeat in every pixel. All are tried on 12 × 12 pixels, the better ones on 24 × 24, the best on the whole window.&lt;/p&gt;&lt;p&gt;Some weights leave a choice undecided: the table then shows a tie, and nothing is written until you name a row. Nothing is written either if no candidate reproduces the input. Reproducing the input is necessary, not sufficient: look at a result before you rely on it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Manche Entscheidungen hinterlassen in den Gewichten keine Spur: der Faktor, mit dem die Reflektanz multipliziert wird, die Steigung der Aktivierungen, die Form der Residualblöcke, die Größe jeder Stufe, ob Anfang und Ausgabe eine Aktivierung haben und ob die vergrößerte Eingabe addiert wird. Eine falsche Entscheidung ergibt ein falsches Bild ohne Fehlermeldung. Die richtigen geben die Eingabe wieder, wenn das Ergebnis zurückgemittelt wird.&lt;/p&gt;&lt;p&gt;Kandidaten werden in einem kleinen Fenster erprobt und danach geordnet, wie weit das zurückgemittelte Ergebnis von der Eingabe entfernt ist, nach Mitteln über 10×10 Pixel und nach der Punktspreizfunktion des Sensors (es zählt die bessere, im Verhältnis zur bikubischen Vergrößerung), und nach Mustern, die sich in jedem Pixel wiederholen. Alle werden auf 12 × 12 Pixeln erprobt, die besseren auf 24 × 24, die besten im ganzen Fenster.&lt;/p&gt;&lt;p&gt;Manche Gewichte lassen eine Entscheidung offen: Die Tabelle zeigt dann einen Gleichstand, und es wird nichts geschrieben, bis Sie eine Zeile nennen. Auch wenn kein Kandidat die Eingabe wiedergibt, wird nichts geschrieben. Die Eingabe wiederzugeben ist notwendig, aber nicht hinreichend: Sehen Sie sich ein Ergebnis an, bevor Sie sich darauf verlassen.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>A scene of ten Sentinel-2 bands on the 10 m grid.</source>
            <translation>Eine Szene mit zehn Sentinel-2-Kanälen im 10-m-Raster.</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <source>A piece with edges and without cloud. Empty: the middle {side} × {side} pixels. If it is larger than {largest} × {largest} pixels, only its middle is used.</source>
            <translation>Ein Ausschnitt mit Kanten und ohne Wolken. Leer: die mittleren {side} × {side} Pixel. Ist er größer als {largest} × {largest} Pixel, wird nur seine Mitte verwendet.</translation>
        </message>
        <message>
            <source>Decoder checkpoint</source>
            <translation>Decoder-Checkpoint</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files. Empty: the checkpoint of Settings &gt; Options &gt; S2DR3, else the bundled one.</source>
            <translation>Eine .safetensors-, .pt- oder .pth-Datei oder ein Ordner mit Moduldateien. Leer: der Checkpoint aus Einstellungen &gt; Optionen &gt; S2DR3, sonst der mitgelieferte.</translation>
        </message>
        <message>
            <source>The device of the network: auto, cpu, cuda, cuda:0 … or mps.</source>
            <translation>Das Gerät des Netzes: auto, cpu, cuda, cuda:0 … oder mps.</translation>
        </message>
        <message>
            <source>Row of the table to write</source>
            <translation>Zu schreibende Zeile der Tabelle</translation>
        </message>
        <message>
            <source>0: the best row, unless it is undecided or no candidate reproduces the input. Any other row is written unconditionally; the table is the same in every run.</source>
            <translation>0: die beste Zeile, sofern sie entschieden ist und ein Kandidat die Eingabe wiedergibt. Jede andere Zeile wird ohne Bedingung geschrieben; die Tabelle ist in jedem Lauf dieselbe.</translation>
        </message>
        <message>
            <source>Calibrated checkpoint</source>
            <translation>Kalibrierter Checkpoint</translation>
        </message>
        <message>
            <source>Safetensors files (*.safetensors)</source>
            <translation>Safetensors-Dateien (*.safetensors)</translation>
        </message>
        <message>
            <source>The same weights in one .safetensors file with the choice in its metadata.</source>
            <translation>Dieselben Gewichte in einer .safetensors-Datei, mit der Entscheidung in ihren Metadaten.</translation>
        </message>
        <message>
            <source>HTML files (*.html);;CSV files (*.csv)</source>
            <translation>HTML-Dateien (*.html);;CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>The ranked candidates, as HTML or CSV depending on the file extension. They are in the log too.</source>
            <translation>Die geordneten Kandidaten, als HTML oder CSV je nach Dateiendung. Sie stehen auch im Protokoll.</translation>
        </message>
        <message>
            <source>Score of the chosen row</source>
            <translation>Wertung der gewählten Zeile</translation>
        </message>
        <message>
            <source>Chosen row</source>
            <translation>Gewählte Zeile</translation>
        </message>
        <message>
            <source>Config of the chosen row (JSON)</source>
            <translation>Konfiguration der gewählten Zeile (JSON)</translation>
        </message>
        <message>
            <source>Whether the choice is settled</source>
            <translation>Ob die Wahl entschieden ist</translation>
        </message>
        <message>
            <source>Rows that tie with the best one</source>
            <translation>Zeilen gleichauf mit der besten</translation>
        </message>
        <message>
            <source>Window: {} × {} pixels from column {}, row {}; {}.</source>
            <translation>Fenster: {} × {} Pixel ab Spalte {}, Zeile {}; {}.</translation>
        </message>
        <message>
            <source>No checkpoint was written; give ROW to write a row of your choice.</source>
            <translation>Es wurde kein Checkpoint geschrieben; mit ROW schreiben Sie eine Zeile Ihrer Wahl.</translation>
        </message>
        <message>
            <source>Convert checkpoint</source>
            <translation>Checkpoint umwandeln</translation>
        </message>
        <message>
            <source>Writes weights of any accepted layout as one safetensors file.</source>
            <translation>Schreibt Gewichte in jeder unterstützten Anordnung als eine safetensors-Datei.</translation>
        </message>
        <message>
            <source>bfloat16</source>
            <translation>bfloat16</translation>
        </message>
        <message>
            <source>float16</source>
            <translation>float16</translation>
        </message>
        <message>
            <source>half precision</source>
            <translation>halbe Genauigkeit</translation>
        </message>
        <message>
            <source>pth</source>
            <translation>pth</translation>
        </message>
        <message>
            <source>&lt;p&gt;Takes a folder of module dumps, a file of torch.save (bare, or under state_dict, params, params_ema or model, with prefixes such as module.) or a safetensors file, of a decoder or a backbone; a backbone in DINOv3's original naming gets Hugging Face's names. The result loads faster, contains no code, and states its config, its origin and the SHA-256 of the source.&lt;/p&gt;&lt;p&gt;float16 and bfloat16 halve the file; the difference that this makes to the output is measured and stated. Use only weights that you have the right to use; conversion does not change their licence.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Nimmt einen Ordner mit Moduldateien, eine mit torch.save gespeicherte Datei (unmittelbar oder unter state_dict, params, params_ema oder model, auch mit Präfixen wie module.) oder eine safetensors-Datei eines Decoders oder eines Backbones; ein Backbone mit den ursprünglichen Namen von DINOv3 erhält die von Hugging Face. Das Ergebnis lädt schneller, enthält keinen Code und gibt seine Konfiguration, seine Herkunft und die SHA-256 der Quelle an.&lt;/p&gt;&lt;p&gt;float16 und bfloat16 halbieren die Datei; wie weit die Ausgabe dadurch abweicht, wird gemessen und angegeben. Verwenden Sie nur Gewichte, die Sie verwenden dürfen; die Umwandlung ändert ihre Lizenz nicht.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Store as</source>
            <translation>Speichern als</translation>
        </message>
        <message>
            <source>keep: unchanged, bit by bit. Give the name, not a number.</source>
            <translation>keep: unverändert, Bit für Bit. Geben Sie den Namen an, keine Zahl.</translation>
        </message>
        <message>
            <source>Converted checkpoint</source>
            <translation>Umgewandelter Checkpoint</translation>
        </message>
        <message>
            <source>A .safetensors file. It gets this name when it is complete.</source>
            <translation>Eine .safetensors-Datei. Sie erhält diesen Namen, sobald sie vollständig ist.</translation>
        </message>
        <message>
            <source>Kind of network</source>
            <translation>Art des Netzes</translation>
        </message>
        <message>
            <source>SHA-256 of the source</source>
            <translation>SHA-256 der Quelle</translation>
        </message>
        <message>
            <source>SHA-256 of the result</source>
            <translation>SHA-256 des Ergebnisses</translation>
        </message>
        <message>
            <source>Largest difference of the outputs</source>
            <translation>Größte Abweichung der Ausgaben</translation>
        </message>
        <message>
            <source>Relative RMS difference</source>
            <translation>Relative RMS-Abweichung</translation>
        </message>
        <message>
            <source>{kind}, {layout}: {parameters:,} parameters stored as {stored_as}, {size:,} bytes.</source>
            <translation>{kind}, {layout}: {parameters:,} Parameter, gespeichert als {stored_as}, {size:,} Bytes.</translation>
        </message>
        <message>
            <source>Outputs differ by at most {largest_difference:.3g}, {relative_difference:.3%} RMS (on {probe}).</source>
            <translation>Die Ausgaben unterscheiden sich um höchstens {largest_difference:.3g}, {relative_difference:.3%} RMS (an {probe}).</translation>
        </message>
        <message>
            <source>All values are stored bit by bit as they were.</source>
            <translation>Alle Werte sind Bit für Bit gespeichert, wie sie waren.</translation>
        </message>
        <message>
            <source>Evaluate a super-resolved image</source>
            <translation>Super-Resolution-Bild bewerten</translation>
        </message>
        <message>
            <source>Quality report (HTML and CSV) of a result against its input and, if given, a finer reference.</source>
            <translation>Qualitätsbericht (HTML und CSV) eines Ergebnisses gegen seine Eingabe und, falls angegeben, gegen eine feinere Referenz.</translation>
        </message>
        <message>
            <source>consistency</source>
            <translation>Konsistenz</translation>
        </message>
        <message>
            <source>ergas</source>
            <translation>ergas</translation>
        </message>
        <message>
            <source>opensr-test</source>
            <translation>opensr-test</translation>
        </message>
        <message>
            <source>psnr</source>
            <translation>psnr</translation>
        </message>
        <message>
            <source>quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>sam</source>
            <translation>sam</translation>
        </message>
        <message>
            <source>ssim</source>
            <translation>ssim</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>The result, brought back to 10 m, against its input; and the result against a finer reference.</source>
            <translation>Das Ergebnis, auf 10 m zurückgebracht, gegenüber seiner Eingabe; und das Ergebnis gegenüber einer feineren Referenz.</translation>
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;Consistency with the input:&lt;/b&gt; the result, averaged back over the input's pixels and seen through the sensor's point spread function, against the input: RMSE, bias, PSNR and SSIM of each band (20 m bands at 20 m), spectral angle, ERGAS, and the shift between the two. &lt;b&gt;Detail:&lt;/b&gt; gradient and radial power spectrum. &lt;b&gt;opensr-test&lt;/b&gt; measures. With a &lt;b&gt;reference&lt;/b&gt; on the result's grid also its PSNR, SSIM, spectral angle, ERGAS, and shares of improvement, omission and hallucination, compared with those of bicubic enlargement without and with back-projection. With &lt;b&gt;dates left out&lt;/b&gt;, how well the result predicts their detail, against back-projection alone.&lt;/p&gt;&lt;p&gt;Consistency is not truth: a result can agree with its input and still show things that are not there. Only a reference shows it. 1 m is the grid, not the resolution.&lt;/p&gt;&lt;p&gt;The report is one file that needs no network. With matplotlib it has curves, without it a table. Memory does not grow with the scene; measures that cannot be summed over blocks are taken in nine windows spread over it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Übereinstimmung mit der Eingabe:&lt;/b&gt; das Ergebnis, auf die Pixel der Eingabe zurückgemittelt und durch die Punktspreizfunktion des Sensors gesehen, gegen die Eingabe: RMSE, Bias, PSNR und SSIM je Kanal (20-m-Kanäle bei 20 m), Spektralwinkel, ERGAS und die Verschiebung zwischen beiden. &lt;b&gt;Detail:&lt;/b&gt; Gradient und radiales Leistungsspektrum. Maße von &lt;b&gt;opensr-test&lt;/b&gt;. Mit einer &lt;b&gt;Referenz&lt;/b&gt; im Raster des Ergebnisses außerdem dessen PSNR, SSIM, Spektralwinkel, ERGAS und die Anteile von Verbesserung, Auslassung und Halluzination, verglichen mit denen der bikubischen Vergrößerung ohne und mit Rückprojektion. Mit &lt;b&gt;ausgelassenen Tagen&lt;/b&gt;, wie gut das Ergebnis deren Details vorhersagt, gegen Rückprojektion allein.&lt;/p&gt;&lt;p&gt;Übereinstimmung ist nicht Wahrheit: Ein Ergebnis kann zu seiner Eingabe passen und doch Dinge zeigen, die es nicht gibt. Nur eine Referenz zeigt das. 1 m ist das Raster, nicht die Auflösung.&lt;/p&gt;&lt;p&gt;Der Bericht ist eine einzige Datei, die kein Netz braucht. Mit matplotlib enthält er Kurven, ohne eine Tabelle. Der Speicherbedarf wächst nicht mit der Szene; Maße, die sich nicht über Blöcke summieren lassen, werden in neun über die Szene verteilten Fenstern genommen.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Input (the original image)</source>
            <translation>Eingabe (das ursprüngliche Bild)</translation>
        </message>
        <message>
            <source>The ten-band image from which the result was made.</source>
            <translation>Das zehnkanalige Bild, aus dem das Ergebnis berechnet wurde.</translation>
        </message>
        <message>
            <source>Result (super-resolved)</source>
            <translation>Ergebnis (Super-Resolution)</translation>
        </message>
        <message>
            <source>Ten bands on a grid whose pixels divide the input's, such as 1 m on 10 m. It covers the input or a part.</source>
            <translation>Zehn Kanäle in einem Raster, dessen Pixel die der Eingabe teilen, etwa 1 m zu 10 m. Es deckt die Eingabe oder einen Teil davon ab.</translation>
        </message>
        <message>
            <source>Reference on the result's grid</source>
            <translation>Referenz im Raster des Ergebnisses</translation>
        </message>
        <message>
            <source>A finer image of the same place and time in reflectance, warped to the result's pixels. It may have fewer bands, such as the four of an aerial image.</source>
            <translation>Ein feineres Bild desselben Ortes und Zeitpunkts in Reflektanz, auf die Pixel des Ergebnisses transformiert. Es darf weniger Kanäle haben, etwa die vier eines Luftbilds.</translation>
        </message>
        <message>
            <source>Dates left out</source>
            <translation>Ausgelassene Tage</translation>
        </message>
        <message>
            <source>Images of the same place on other days, on the input's pixels, that the result was made without. Each is predicted from the result through its own sensor model: whether its detail is what that day shows.</source>
            <translation>Bilder desselben Ortes an anderen Tagen, auf den Pixeln der Eingabe, ohne die das Ergebnis entstand. Jedes wird aus dem Ergebnis durch sein eigenes Sensormodell vorhergesagt: ob dessen Details das sind, was jener Tag zeigt.</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML-Dateien (*.html)</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>One HTML file with all pictures inside.</source>
            <translation>Eine HTML-Datei, die alle Bilder enthält.</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>Figures as a table</source>
            <translation>Zahlen als Tabelle</translation>
        </message>
        <message>
            <source>All figures: section, image, measure, band, value, unit, number of pixels.</source>
            <translation>Alle Zahlen: Abschnitt, Bild, Maß, Kanal, Wert, Einheit, Anzahl der Pixel.</translation>
        </message>
        <message>
            <source>Consistency by box mean, RMSE of the 10 m bands</source>
            <translation>Konsistenz nach Blockmittel, RMSE der 10-m-Kanäle</translation>
        </message>
        <message>
            <source>Consistency by box mean, RMSE of the 20 m bands</source>
            <translation>Konsistenz nach Blockmittel, RMSE der 20-m-Kanäle</translation>
        </message>
        <message>
            <source>Consistency by sensor model, RMSE of the 10 m bands</source>
            <translation>Konsistenz nach Sensormodell, RMSE der 10-m-Kanäle</translation>
        </message>
        <message>
            <source>Consistency by sensor model, RMSE of the 20 m bands</source>
            <translation>Konsistenz nach Sensormodell, RMSE der 20-m-Kanäle</translation>
        </message>
        <message>
            <source>Consistency by box mean, spectral angle in degrees</source>
            <translation>Konsistenz nach Blockmittel, Spektralwinkel in Grad</translation>
        </message>
        <message>
            <source>PSNR against the reference in dB</source>
            <translation>PSNR gegenüber der Referenz in dB</translation>
        </message>
        <message>
            <source>Band order of the reference</source>
            <translation>Kanalreihenfolge der Referenz</translation>
        </message>
        <message>
            <source>auto: by band names. Or each band's name in the file's order, such as B04,B03,B02,B08; - skips a band.</source>
            <translation>auto: nach Kanalnamen. Oder der Name jedes Kanals in der Reihenfolge der Datei, etwa B04,B03,B02,B08; - lässt einen aus.</translation>
        </message>
        <message>
            <source>Scale of the reference</source>
            <translation>Skalierung der Referenz</translation>
        </message>
        <message>
            <source>As INPUT_SCALE.</source>
            <translation>Wie INPUT_SCALE.</translation>
        </message>
        <message>
            <source>Extract patch tokens</source>
            <translation>Patch-Tokens extrahieren</translation>
        </message>
        <message>
            <source>Features of a vision transformer (DINOv3) for each 16×16 pixels of a picture, as a georeferenced raster.</source>
            <translation>Merkmale eines Vision-Transformers (DINOv3) für je 16×16 Pixel eines Bildes, als georeferenziertes Raster.</translation>
        </message>
        <message>
            <source>dino</source>
            <translation>dino</translation>
        </message>
        <message>
            <source>dinov3</source>
            <translation>dinov3</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>Einbettung</translation>
        </message>
        <message>
            <source>features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <source>foundation model</source>
            <translation>Basismodell</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>vit</source>
            <translation>vit</translation>
        </message>
        <message>
            <source>Left: a picture on a 1 m grid. Right: the first three principal components of its tokens, 16 m a cell, by the bundled backbone.</source>
            <translation>Links: ein Bild im 1-m-Raster. Rechts: die ersten drei Hauptkomponenten seiner Tokens, 16 m je Zelle, vom mitgelieferten Backbone.</translation>
        </message>
        <message>
            <source>&lt;p&gt;Each cell of the result covers exactly 16×16 pixels of the input, from the extent's upper left corner: 160 m of a 10 m image, 16 m of a 1 m one. Pixels beyond the last whole cell are left out. A cell without data in more than half of its pixels is nodata.&lt;/p&gt;&lt;p&gt;The scene is cut into overlapping tiles of one size, whose tokens are cross-faded. A transformer knows positions only within its tile, so tokens of runs with different tile sizes do not compare; keep TILE_SIZE if you compare scenes or reuse a trained head.&lt;/p&gt;&lt;p&gt;Input is an RGB raster (8-bit, or reflectance) or a ten-band Sentinel-2 cube, of which B04, B03, B02 are taken. Reflectance is stretched from 0 to WHITE before it is normalised by the mean and deviation published with the weights.&lt;/p&gt;&lt;p&gt;A ViT-L/16 gives 1024 bands a layer: 4 kB a cell as Float32, 2 kB as Float16.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Jede Zelle des Ergebnisses deckt genau 16×16 Pixel der Eingabe ab, von der linken oberen Ecke der Ausdehnung an: 160 m eines 10-m-Bildes, 16 m eines 1-m-Bildes. Pixel jenseits der letzten ganzen Zelle entfallen. Eine Zelle, von deren Pixeln mehr als die Hälfte ohne Daten ist, ist Leerwert.&lt;/p&gt;&lt;p&gt;Die Szene wird in überlappende Kacheln gleicher Größe geschnitten, deren Tokens ineinander übergeblendet werden. Ein Transformer kennt Positionen nur innerhalb seiner Kachel, daher sind Tokens aus Läufen mit verschiedenen Kachelgrößen nicht vergleichbar; behalten Sie TILE_SIZE bei, wenn Sie Szenen vergleichen oder einen trainierten Kopf wiederverwenden.&lt;/p&gt;&lt;p&gt;Eingabe ist ein RGB-Raster (8 Bit oder Reflektanz) oder ein zehnkanaliger Sentinel-2-Würfel, von dem B04, B03, B02 genommen werden. Reflektanz wird von 0 bis WHITE gestreckt und dann mit Mittel und Abweichung normiert, die mit den Gewichten veröffentlicht sind.&lt;/p&gt;&lt;p&gt;Ein ViT-L/16 ergibt 1024 Kanäle je Schicht: 4 kB je Zelle als Float32, 2 kB als Float16.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>RGB raster or ten-band cube</source>
            <translation>RGB-Raster oder zehnkanaliger Würfel</translation>
        </message>
        <message>
            <source>8-bit RGB, RGB reflectance, or a Sentinel-2 cube at 10 m or 1 m; also the path of a .SAFE folder or archive.</source>
            <translation>8-Bit-RGB, RGB-Reflektanz oder ein Sentinel-2-Würfel mit 10 m oder 1 m; auch der Pfad eines .SAFE-Ordners oder Archivs.</translation>
        </message>
        <message>
            <source>The part to extract from, snapped outward to whole pixels. Empty: the whole raster.</source>
            <translation>Der auszuwertende Teil, nach außen auf ganze Pixel erweitert. Leer: das ganze Raster.</translation>
        </message>
        <message>
            <source>Red, green and blue band</source>
            <translation>Roter, grüner und blauer Kanal</translation>
        </message>
        <message>
            <source>Three bands in this order. Empty: bands 1, 2, 3 of a raster that has three (and maybe alpha), else B04, B03, B02 of a cube.</source>
            <translation>Drei Kanäle in dieser Reihenfolge. Leer: Kanäle 1, 2, 3 eines Rasters, das drei (und vielleicht Alpha) hat, sonst B04, B03, B02 eines Würfels.</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>Normalisierung</translation>
        </message>
        <message>
            <source>Mean and deviation of the images that the weights were trained on. satellite: SAT-493M (and the bundled backbone); web: LVD-1689M.</source>
            <translation>Mittel und Abweichung der Bilder, auf denen die Gewichte trainiert wurden. satellite: SAT-493M (und der mitgelieferte Backbone); web: LVD-1689M.</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>'last', or block numbers such as 6,12,18,24, whose tokens become bands one layer after the other, each through the final norm.</source>
            <translation>„last“ oder Blocknummern wie 6,12,18,24, deren Tokens Schicht für Schicht zu Kanälen werden, jede durch die letzte Normierung.</translation>
        </message>
        <message>
            <source>Pixels, a multiple of 16.</source>
            <translation>Pixel, ein Vielfaches von 16.</translation>
        </message>
        <message>
            <source>Tile size</source>
            <translation>Kachelgröße</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>Überlappung</translation>
        </message>
        <message>
            <source>Pixels shared by neighbouring tiles, a multiple of 16.</source>
            <translation>Pixel, die benachbarte Kacheln gemeinsam haben, ein Vielfaches von 16.</translation>
        </message>
        <message>
            <source>Reflectance shown as white</source>
            <translation>Als Weiß dargestellte Reflektanz</translation>
        </message>
        <message>
            <source>Without effect on 8-bit input. The bundled backbone was trained with 0.3558.</source>
            <translation>Ohne Wirkung bei 8-Bit-Eingabe. Das mitgelieferte Backbone wurde mit 0.3558 trainiert.</translation>
        </message>
        <message>
            <source>Data type</source>
            <translation>Datentyp</translation>
        </message>
        <message>
            <source>Float16 halves the file; it is stored as GDAL's half-precision GeoTIFF (Float32 with NBITS=16).</source>
            <translation>Float16 halbiert die Datei; gespeichert wird es als GDALs GeoTIFF halber Genauigkeit (Float32 mit NBITS=16).</translation>
        </message>
        <message>
            <source>auto, cpu, cuda, cuda:N or mps.</source>
            <translation>auto, cpu, cuda, cuda:N oder mps.</translation>
        </message>
        <message>
            <source>Bands of the dense features.</source>
            <translation>Kanäle der dichten Merkmale.</translation>
        </message>
        <message>
            <source>Components of the dense features</source>
            <translation>Komponenten der dichten Merkmale</translation>
        </message>
        <message>
            <source>Patch tokens</source>
            <translation>Patch-Tokens</translation>
        </message>
        <message>
            <source>GeoTIFF with one band for each channel, nodata NaN.</source>
            <translation>GeoTIFF mit einem Kanal je Merkmal, Leerwert NaN.</translation>
        </message>
        <message>
            <source>Picture of the tokens</source>
            <translation>Bild der Tokens</translation>
        </message>
        <message>
            <source>The first three principal components as red, green and blue, mean ± 2 standard deviations.</source>
            <translation>Die ersten drei Hauptkomponenten als Rot, Grün und Blau, Mittelwert ± 2 Standardabweichungen.</translation>
        </message>
        <message>
            <source>Dense features</source>
            <translation>Dichte Merkmale</translation>
        </message>
        <message>
            <source>Principal components of the tokens, interpolated to the input's own pixels.</source>
            <translation>Hauptkomponenten der Tokens, auf die Pixel der Eingabe interpoliert.</translation>
        </message>
        <message>
            <source>cls vectors</source>
            <translation>cls-Vektoren</translation>
        </message>
        <message>
            <source>The vector that describes a whole picture: one for each tile, in JSON also their mean.</source>
            <translation>Der Vektor, der ein ganzes Bild beschreibt: einer je Kachel, in JSON auch deren Mittel.</translation>
        </message>
        <message>
            <source>Bands of the token raster</source>
            <translation>Kanäle des Token-Rasters</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <source>Fetch a cube</source>
            <translation>Würfel abrufen</translation>
        </message>
        <message>
            <source>Fetches the ten bands of a place and date from a STAC catalogue, as one cube in reflectance.</source>
            <translation>Ruft die zehn Kanäle eines Ortes und Datums aus einem STAC-Katalog ab, als einen Würfel in Reflektanz.</translation>
        </message>
        <message>
            <source>COG</source>
            <translation>COG</translation>
        </message>
        <message>
            <source>Copernicus</source>
            <translation>Copernicus</translation>
        </message>
        <message>
            <source>Earth Search</source>
            <translation>Earth Search</translation>
        </message>
        <message>
            <source>Planetary Computer</source>
            <translation>Planetary Computer</translation>
        </message>
        <message>
            <source>STAC</source>
            <translation>STAC</translation>
        </message>
        <message>
            <source>catalogue</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>cloud</source>
            <translation>Wolken</translation>
        </message>
        <message>
            <source>download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>&lt;p&gt;Give a place (POINT with SIZE, EXTENT or AREA) and a DATE, or a period from START to END. Of the scenes in the catalogue one is chosen by what the place itself looks like in it: cloud outside does not matter. Dates that were not asked for are never taken.&lt;/p&gt;&lt;p&gt;Only the parts of the ten bands that the area touches are read. The offset of processing baseline 04.00 (−1000) is applied as the archive needs it; the log says what was done. An area over several tiles becomes one cube of one day.&lt;/p&gt;&lt;p&gt;The output is what &lt;i&gt;Prepare a cube&lt;/i&gt; writes, so that &lt;i&gt;Super-resolve&lt;/i&gt; takes it as it is. A JSON file beside it names the scenes and files that it comes from.&lt;/p&gt;&lt;p&gt;CANDIDATES is a layer of the footprints of all scenes that were looked at, with cloud and cover in the area, and why each was taken or left.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Geben Sie einen Ort (POINT mit SIZE, EXTENT oder AREA) und ein DATE an, oder einen Zeitraum von START bis END. Von den Szenen des Katalogs wird eine danach gewählt, wie der Ort selbst darin aussieht: Wolken außerhalb zählen nicht. Nie wird ein Datum genommen, das nicht verlangt war.&lt;/p&gt;&lt;p&gt;Nur die Teile der zehn Kanäle, die das Gebiet berührt, werden gelesen. Der Versatz der Prozessierungsversion 04.00 (−1000) wird so angewandt, wie das Archiv es braucht; das Protokoll sagt, was getan wurde. Ein Gebiet über mehreren Kacheln wird ein Würfel eines Tages.&lt;/p&gt;&lt;p&gt;Die Ausgabe ist die von &lt;i&gt;Würfel vorbereiten&lt;/i&gt;, sodass &lt;i&gt;Super-Resolution&lt;/i&gt; sie unverändert annimmt. Eine JSON-Datei daneben nennt die Szenen und Dateien, aus denen sie stammt.&lt;/p&gt;&lt;p&gt;CANDIDATES ist ein Layer mit den Umrissen aller betrachteten Szenen, mit Wolken und Abdeckung im Gebiet und dem Grund, warum jede genommen oder gelassen wurde.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>The middle of the place, in any CRS; without one: longitude,latitude. Give either this, EXTENT or AREA.</source>
            <translation>Die Mitte des Ortes, in jedem KBS; ohne eines: Länge,Breite. Geben Sie entweder dies, EXTENT oder AREA an.</translation>
        </message>
        <message>
            <source>Size (m)</source>
            <translation>Größe (m)</translation>
        </message>
        <message>
            <source>The side of the square around POINT, in metres.</source>
            <translation>Die Seite des Quadrats um POINT, in Metern.</translation>
        </message>
        <message>
            <source>The place as a rectangle, in any CRS. The cube snaps outward to multiples of 20 m in its UTM zone.</source>
            <translation>Der Ort als Rechteck, in jedem KBS. Der Würfel rastet nach außen auf Vielfache von 20 m in seiner UTM-Zone ein.</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Gebiet</translation>
        </message>
        <message>
            <source>The place as a layer of polygons: the rectangle that holds its (selected) features.</source>
            <translation>Der Ort als Polygonlayer: das Rechteck, das seine (gewählten) Objekte umschließt.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>The day (UTC), such as 2020-02-23. Alone: that day and no other. With START and END: the day to be near to.</source>
            <translation>Der Tag (UTC), etwa 2020-02-23. Allein: dieser Tag und kein anderer. Mit START und END: der Tag, dem die Szene nahe sein soll.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>The first day of a period (UTC).</source>
            <translation>Der erste Tag eines Zeitraums (UTC).</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>The last day of a period (UTC), which belongs to it.</source>
            <translation>Der letzte Tag eines Zeitraums (UTC), der noch dazugehört.</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>earthsearch-c1: Earth Search, Collection 1; earthsearch: its older, harmonised archive; planetarycomputer: Microsoft Planetary Computer; cdse: Copernicus Data Space (needs AUTHCFG, reads whole files); custom: any STAC API with Sentinel-2 L2A at URL.</source>
            <translation>earthsearch-c1: Earth Search, Collection 1; earthsearch: dessen älteres, harmonisiertes Archiv; planetarycomputer: Microsoft Planetary Computer; cdse: Copernicus Data Space (braucht AUTHCFG, liest ganze Dateien); custom: jede STAC-API mit Sentinel-2 L2A unter URL.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>The address of the STAC API, if it is not the catalogue's own.</source>
            <translation>Die Adresse der STAC-API, falls es nicht die des Katalogs ist.</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Kollektion</translation>
        </message>
        <message>
            <source>The collection, if it is not the catalogue's own (custom: sentinel-2-l2a).</source>
            <translation>Die Kollektion, falls es nicht die des Katalogs ist (custom: sentinel-2-l2a).</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentifizierung</translation>
        </message>
        <message>
            <source>An authentication configuration of QGIS, for catalogues and archives that ask for an account. It is sent to their hosts only, and only encrypted.</source>
            <translation>Eine Authentifizierungskonfiguration von QGIS, für Kataloge und Archive, die ein Konto verlangen. Sie wird nur an deren Rechner gesandt und nur verschlüsselt.</translation>
        </message>
        <message>
            <source>Most cloud (%)</source>
            <translation>Höchste Bewölkung (%)</translation>
        </message>
        <message>
            <source>Cloud and cirrus in the area, by the scene classification (SCL), as a share of what is covered.</source>
            <translation>Wolken und Zirren im Gebiet nach der Szenenklassifikation (SCL), als Anteil des Abgedeckten.</translation>
        </message>
        <message>
            <source>Least cover (%)</source>
            <translation>Geringste Abdeckung (%)</translation>
        </message>
        <message>
            <source>How much of the area the scene must show.</source>
            <translation>Wie viel des Gebiets die Szene zeigen muss.</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Wahl</translation>
        </message>
        <message>
            <source>Which of the scenes that fit: the one with the least cloud in the area, nearest to DATE, or newest.</source>
            <translation>Welche der passenden Szenen: die mit den wenigsten Wolken im Gebiet, die DATE nächste oder die neueste.</translation>
        </message>
        <message>
            <source>Number of dates</source>
            <translation>Anzahl der Daten</translation>
        </message>
        <message>
            <source>How many scenes of different dates to fetch, one cube each. The best is OUTPUT, the others lie beside it with their date in the name.</source>
            <translation>Wie viele Szenen verschiedener Daten abgerufen werden, je ein Würfel. Die beste ist OUTPUT, die anderen liegen daneben, mit ihrem Datum im Namen.</translation>
        </message>
        <message>
            <source>Mosaic of tiles</source>
            <translation>Mosaik aus Kacheln</translation>
        </message>
        <message>
            <source>Let tiles of one overpass complete each other if none of them covers the area.</source>
            <translation>Kacheln eines Überflugs ergänzen einander, falls keine das Gebiet abdeckt.</translation>
        </message>
        <message>
            <source>Most looks</source>
            <translation>Höchstzahl der Prüfungen</translation>
        </message>
        <message>
            <source>At how many dates to look at most; those with less cloud in the whole scene come first.</source>
            <translation>Wie viele Daten höchstens geprüft werden; die mit weniger Wolken in der ganzen Szene kommen zuerst.</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <source>Pixels of these classes of the scene classification (SCL) become nodata.</source>
            <translation>Pixel dieser Klassen der Szenenklassifikation (SCL) werden zu Leerwerten.</translation>
        </message>
        <message>
            <source>Input scale</source>
            <translation>Eingangsskalierung</translation>
        </message>
        <message>
            <source>List the candidates only</source>
            <translation>Nur die Kandidaten auflisten</translation>
        </message>
        <message>
            <source>Look at the scenes and write CANDIDATES, but fetch nothing.</source>
            <translation>Die Szenen prüfen und CANDIDATES schreiben, aber nichts abrufen.</translation>
        </message>
        <message>
            <source>Resume an interrupted run</source>
            <translation>Unterbrochenen Lauf fortsetzen</translation>
        </message>
        <message>
            <source>Goes on with the scenes and bands of a run with the same OUTPUT and settings that did not end, even if the catalogue has newer ones, and keeps unfinished work (in a hidden folder beside OUTPUT) if this run fails or is cancelled.</source>
            <translation>Macht mit den Szenen und Kanälen eines Laufs mit demselben OUTPUT und denselben Einstellungen weiter, der nicht zu Ende kam, auch wenn der Katalog neuere hat, und behält Unfertiges (in einem versteckten Ordner neben OUTPUT), falls dieser Lauf scheitert oder abgebrochen wird.</translation>
        </message>
        <message>
            <source>Cube</source>
            <translation>Würfel</translation>
        </message>
        <message>
            <source>A GeoTIFF of ten bands: reflectance × 10000, nodata 0. An existing file is replaced when the new one is complete.</source>
            <translation>Ein GeoTIFF mit zehn Kanälen: Reflektanz × 10000, Leerwert 0. Eine vorhandene Datei wird ersetzt, sobald die neue vollständig ist.</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>A layer of all scenes of the dates, with what was found and why each was taken or left.</source>
            <translation>Ein Layer aller Szenen der Daten, mit den Befunden und dem Grund, warum jede genommen oder gelassen wurde.</translation>
        </message>
        <message>
            <source>Cubes of all dates</source>
            <translation>Würfel aller Daten</translation>
        </message>
        <message>
            <source>Scenes taken</source>
            <translation>Genommene Szenen</translation>
        </message>
        <message>
            <source>Number of scenes listed</source>
            <translation>Anzahl der aufgelisteten Szenen</translation>
        </message>
        <message>
            <source>Fine-tune a decoder</source>
            <translation>Decoder nachtrainieren</translation>
        </message>
        <message>
            <source>Continues the training of a decoder on your own scenes and writes a new checkpoint with a model card.</source>
            <translation>Setzt das Training eines Decoders auf Ihren eigenen Szenen fort und schreibt einen neuen Checkpoint mit Modellkarte.</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>transfer learning</source>
            <translation>Transferlernen</translation>
        </message>
        <message>
            <source>&lt;p&gt;The scenes are degraded ten times by the sensor model, half of the samples through the lattice of a detector, and the decoder learns to restore their 10 m pixels from 100 m pixels (Wald's protocol), with the losses of the bundled model's recipe. The last 30 % of each scene are held out; the weights with the least error there are kept. Cancel keeps the best so far.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What is not known:&lt;/b&gt; whether training from 100 m to 10 m helps from 10 m to 1 m. There is no 1 m truth of your scenes, and the structures of 1 m are not those of 10 m. In a trial, a scene gained 0.1 dB in its held-out part while aerial images of other places lost 0.1 dB. Expect colours and the sharpening of the 20 m bands to fit your scenes better, not finer detail; compare the images of both checkpoints.&lt;/p&gt;&lt;p&gt;The bundled decoder gains within minutes on two processor cores. One of the full size (100 million parameters) needs a graphics card. Weights whose choices are unknown must be calibrated first.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Die Szenen werden durch das Sensormodell zehnfach vergröbert, die Hälfte der Stichproben durch das Gitter eines Detektors, und der Decoder lernt, ihre 10-m-Pixel aus 100-m-Pixeln wiederherzustellen (Wald-Protokoll), mit den Verlustfunktionen des Rezepts des mitgelieferten Modells. Die letzten 30 % jeder Szene werden zurückgehalten; behalten werden die Gewichte mit dem geringsten Fehler dort. Abbrechen behält die bisher besten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Was nicht bekannt ist:&lt;/b&gt; ob Training von 100 m auf 10 m auch von 10 m auf 1 m hilft. Für Ihre Szenen gibt es keine 1-m-Wahrheit, und Strukturen von 1 m sind nicht die von 10 m. In einem Versuch gewann eine Szene in ihrem zurückgehaltenen Teil 0,1 dB, während Luftbilder anderer Orte 0,1 dB verloren. Erwarten Sie, dass Farben und die Schärfung der 20-m-Kanäle besser zu Ihren Szenen passen, nicht feineres Detail; vergleichen Sie die Bilder beider Checkpoints.&lt;/p&gt;&lt;p&gt;Der mitgelieferte Decoder gewinnt binnen Minuten auf zwei Prozessorkernen. Einer von voller Größe (100 Millionen Parameter) braucht eine Grafikkarte. Gewichte, deren Entscheidungen unbekannt sind, müssen zuerst kalibriert werden.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>One or several images of ten Sentinel-2 bands on the 10 m grid, 160 × 180 pixels or more, without cloud.</source>
            <translation>Ein oder mehrere Bilder mit zehn Sentinel-2-Kanälen im 10-m-Raster, 160 × 180 Pixel oder mehr, wolkenfrei.</translation>
        </message>
        <message>
            <source>Base checkpoint</source>
            <translation>Ausgangs-Checkpoint</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files. Empty: the one named in Settings &gt; Options &gt; S2DR3, else the bundled one.</source>
            <translation>Eine .safetensors-, .pt- oder .pth-Datei oder ein Ordner mit einer Datei je Modul. Leer: der unter Einstellungen &gt; Optionen &gt; S2DR3 genannte, sonst der mitgelieferte.</translation>
        </message>
        <message>
            <source>Fine-tuned checkpoint</source>
            <translation>Nachtrainierter Checkpoint</translation>
        </message>
        <message>
            <source>A .safetensors file; its model card (.md) is written beside it.</source>
            <translation>Eine .safetensors-Datei; ihre Modellbeschreibung (.md) wird daneben geschrieben.</translation>
        </message>
        <message>
            <source>Model card</source>
            <translation>Modellbeschreibung</translation>
        </message>
        <message>
            <source>Step that was kept</source>
            <translation>Behaltener Schritt</translation>
        </message>
        <message>
            <source>Steps done</source>
            <translation>Ausgeführte Schritte</translation>
        </message>
        <message>
            <source>PSNR of the held-out part, before, in dB</source>
            <translation>PSNR des zurückgehaltenen Teils, vorher, in dB</translation>
        </message>
        <message>
            <source>PSNR of the held-out part, after, in dB</source>
            <translation>PSNR des zurückgehaltenen Teils, nachher, in dB</translation>
        </message>
        <message>
            <source>Spectral angle of the held-out part, before, in degrees</source>
            <translation>Spektralwinkel des zurückgehaltenen Teils, vorher, in Grad</translation>
        </message>
        <message>
            <source>Spectral angle of the held-out part, after, in degrees</source>
            <translation>Spektralwinkel des zurückgehaltenen Teils, nachher, in Grad</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Steps of the optimizer, each on eight crops. The learning rate falls to nearly 0 at the last.</source>
            <translation>Schritte des Optimierers, jeder mit acht Ausschnitten. Die Lernrate fällt bis zum letzten auf fast 0.</translation>
        </message>
        <message>
            <source>Minutes at most</source>
            <translation>Höchstens Minuten</translation>
        </message>
        <message>
            <source>Ends training early. 0: no limit. The same seed does not repeat such a run exactly.</source>
            <translation>Beendet das Training vorzeitig. 0: ohne Grenze. Derselbe Startwert wiederholt einen solchen Lauf nicht genau.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Of the Adam optimizer. Smaller if the base is large or already fits.</source>
            <translation>Des Adam-Optimierers. Kleiner, falls die Basis groß ist oder schon passt.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>The same seed, scenes, settings and machine give the same weights.</source>
            <translation>Derselbe Startwert, dieselben Szenen, Einstellungen und dieselbe Maschine ergeben dieselben Gewichte.</translation>
        </message>
        <message>
            <source>Device to train on: auto, cpu, cuda, cuda:0 … or mps.</source>
            <translation>Gerät für das Training: auto, cpu, cuda, cuda:0 … oder mps.</translation>
        </message>
        <message>
            <source>Cancelled; the best so far is kept: step {best_step} of {steps}.</source>
            <translation>Abgebrochen; der bisher beste Stand bleibt: Schritt {best_step} von {steps}.</translation>
        </message>
        <message>
            <source>Step {best_step} of {steps} was the best on the held-out part.</source>
            <translation>Schritt {best_step} von {steps} war am zurückgehaltenen Teil der beste.</translation>
        </message>
        <message>
            <source>Card: {}</source>
            <translation>Beschreibung: {}</translation>
        </message>
        <message>
            <source>Inspect checkpoint</source>
            <translation>Checkpoint prüfen</translation>
        </message>
        <message>
            <source>Reports the kind of a file or folder of weights, whether it fits, and what is missing.</source>
            <translation>Berichtet die Art einer Datei oder eines Ordners mit Gewichten, ob sie passt und was fehlt.</translation>
        </message>
        <message>
            <source>check</source>
            <translation>prüfen</translation>
        </message>
        <message>
            <source>validate</source>
            <translation>validieren</translation>
        </message>
        <message>
            <source>&lt;p&gt;Reads a decoder (S2x10NetS, also of other sizes), a backbone (DINOv3) or a segmentation head from a .safetensors file, a file of torch.save or a folder of module dumps: sizes, parameters, dtypes, SHA-256, metadata, and every tensor that is missing, unexpected or of the wrong shape, with the nearest one that was expected.&lt;/p&gt;&lt;p&gt;No code in a file is ever run and nothing is fetched from a network. A damaged or foreign file is not an error here: the report states what is wrong with it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Liest einen Decoder (S2x10NetS, auch in anderen Größen), einen Backbone (DINOv3) oder einen Segmentierungskopf aus einer .safetensors-Datei, einer mit torch.save gespeicherten Datei oder einem Ordner mit Moduldateien: Größen, Parameter, Datentypen, SHA-256, Metadaten und jeden Tensor, der fehlt, unerwartet ist oder die falsche Form hat, mit dem nächstliegenden erwarteten.&lt;/p&gt;&lt;p&gt;Code in einer Datei wird nie ausgeführt, und nichts wird aus dem Netz geholt. Eine beschädigte oder fremde Datei ist hier kein Fehler: Der Bericht nennt, was an ihr nicht stimmt.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Look at all values</source>
            <translation>Alle Werte ansehen</translation>
        </message>
        <message>
            <source>Reads every tensor to find NaN, infinite and constant ones. Without it names, shapes and types are read.</source>
            <translation>Liest jeden Tensor, um NaN, unendliche und konstante zu finden. Ohne dies werden Namen, Formen und Typen gelesen.</translation>
        </message>
        <message>
            <source>Compute the SHA-256</source>
            <translation>SHA-256 berechnen</translation>
        </message>
        <message>
            <source>Reads the whole file, to compare it with what its publisher states.</source>
            <translation>Liest die ganze Datei, um sie mit der Angabe ihres Herausgebers zu vergleichen.</translation>
        </message>
        <message>
            <source>One HTML file, shown among the results.</source>
            <translation>Eine HTML-Datei, die unter den Ergebnissen gezeigt wird.</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON-Dateien (*.json)</translation>
        </message>
        <message>
            <source>Report as data</source>
            <translation>Bericht als Daten</translation>
        </message>
        <message>
            <source>The same findings for scripts, with the statistics of each tensor if they were asked for.</source>
            <translation>Dieselben Ergebnisse für Skripte, mit der Statistik jedes Tensors, falls sie verlangt wurde.</translation>
        </message>
        <message>
            <source>Whether it can be used</source>
            <translation>Ob es verwendbar ist</translation>
        </message>
        <message>
            <source>Number of problems</source>
            <translation>Anzahl der Probleme</translation>
        </message>
        <message>
            <source>Number of parameters</source>
            <translation>Anzahl der Parameter</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Prepare a cube</source>
            <translation>Würfel vorbereiten</translation>
        </message>
        <message>
            <source>Makes one ten-band cube in reflectance on the 10 m grid from Sentinel-2 data of any layout.</source>
            <translation>Macht aus Sentinel-2-Daten beliebiger Anordnung einen zehnkanaligen Würfel in Reflektanz im 10-m-Raster.</translation>
        </message>
        <message>
            <source>JP2</source>
            <translation>JP2</translation>
        </message>
        <message>
            <source>L1C</source>
            <translation>L1C</translation>
        </message>
        <message>
            <source>L2A</source>
            <translation>L2A</translation>
        </message>
        <message>
            <source>SAFE</source>
            <translation>SAFE</translation>
        </message>
        <message>
            <source>SCL</source>
            <translation>SCL</translation>
        </message>
        <message>
            <source>cloud mask</source>
            <translation>Wolkenmaske</translation>
        </message>
        <message>
            <source>harmonise</source>
            <translation>harmonisieren</translation>
        </message>
        <message>
            <source>offset</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>reflectance</source>
            <translation>Reflektanz</translation>
        </message>
        <message>
            <source>stack</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <source>Four bands of 10 m and six of 20 m become one cube of ten bands on the 10 m grid.</source>
            <translation>Vier Kanäle mit 10 m und sechs mit 20 m werden ein Würfel aus zehn Kanälen im 10-m-Raster.</translation>
        </message>
        <message>
            <source>&lt;p&gt;Reads a .SAFE folder or its .zip (L1C or L2A, both naming formats), a folder of separate band files (names of ESA, Earth Search, Planetary Computer, Theia/MAJA or Sentinel Hub), layers of one band each, or a raster with at least the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.&lt;/p&gt;&lt;p&gt;The offset of processing baseline 04.00 (−1000) is read from the product and applied; the log states the decision. Numbers that are no reflectance (8-bit pictures, offsets applied twice) are refused.&lt;/p&gt;&lt;p&gt;The 20 m bands are brought to the 10 m grid without a shift: a 20 m pixel covers exactly four 10 m pixels.&lt;/p&gt;&lt;p&gt;An output that ends in &lt;b&gt;.vrt&lt;/b&gt; copies nothing: it refers to the files of the input, keeps their numbers and declares scale, offset and nodata. An output that ends in &lt;b&gt;.tif&lt;/b&gt; holds reflectance × 10000.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Liest einen .SAFE-Ordner oder dessen .zip (L1C oder L2A, beide Namensformate), einen Ordner mit einzelnen Kanaldateien (Namen von ESA, Earth Search, Planetary Computer, Theia/MAJA oder Sentinel Hub), Layer mit je einem Kanal oder ein Raster mit mindestens den zehn Kanälen B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.&lt;/p&gt;&lt;p&gt;Der Versatz der Prozessierungsversion 04.00 (−1000) wird aus dem Produkt gelesen und angewandt; das Protokoll nennt die Entscheidung. Zahlen, die keine Reflektanz sind (8-Bit-Bilder, doppelt angewandter Versatz), werden abgelehnt.&lt;/p&gt;&lt;p&gt;Die 20-m-Kanäle kommen ohne Verschiebung ins 10-m-Raster: Ein 20-m-Pixel deckt genau vier 10-m-Pixel ab.&lt;/p&gt;&lt;p&gt;Eine Ausgabe, die auf &lt;b&gt;.vrt&lt;/b&gt; endet, kopiert nichts: Sie verweist auf die Dateien der Eingabe, behält deren Zahlen und gibt Skalierung, Versatz und Leerwert an. Eine Ausgabe, die auf &lt;b&gt;.tif&lt;/b&gt; endet, enthält Reflektanz × 10000.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Sentinel-2 data</source>
            <translation>Sentinel-2-Daten</translation>
        </message>
        <message>
            <source>A raster layer or file; or the path of a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of band files.</source>
            <translation>Ein Rasterlayer oder eine Rasterdatei; oder der Pfad eines .SAFE-Ordners, seiner .zip oder MTD_MSIL*.xml oder eines Ordners mit Kanaldateien.</translation>
        </message>
        <message>
            <source>The part to write, in any CRS; empty: the whole image. It snaps outward to whole 10 m pixels.</source>
            <translation>Der zu schreibende Teil, in beliebigem KBS; leer: das ganze Bild. Er wird nach außen auf ganze 10-m-Pixel erweitert.</translation>
        </message>
        <message>
            <source>Pixels of these classes of sen2cor's scene classification (SCL) become nodata; L2A products have one.</source>
            <translation>Pixel dieser Klassen der Szenenklassifikation (SCL) von sen2cor werden Leerwert; L2A-Produkte haben eine.</translation>
        </message>
        <message>
            <source>Resampling of 20 m bands</source>
            <translation>Neuabtastung der 20-m-Kanäle</translation>
        </message>
        <message>
            <source>nearest repeats each 20 m pixel four times and adds nothing; bilinear and cubic are smooth.</source>
            <translation>nearest wiederholt jedes 20-m-Pixel viermal und fügt nichts hinzu; bilinear und cubic sind glatt.</translation>
        </message>
        <message>
            <source>Pixel grid</source>
            <translation>Pixelraster</translation>
        </message>
        <message>
            <source>check: refuse pixels that are not about 10 m; any: accept them; utm: warp to 10 m pixels in the UTM zone of the input's middle.</source>
            <translation>check: Pixel ablehnen, die nicht etwa 10 m groß sind; any: sie annehmen; utm: auf 10-m-Pixel der UTM-Zone in der Mitte der Eingabe transformieren.</translation>
        </message>
        <message>
            <source>For a .tif. UInt16: reflectance × 10000, nodata 0, with the scale in the file; valid pixels are at least 1. Float32: reflectance, nodata NaN, negative values kept.</source>
            <translation>Für eine .tif. UInt16: Reflektanz × 10000, Leerwert 0, mit der Skalierung in der Datei; gültige Pixel sind mindestens 1. Float32: Reflektanz, Leerwert NaN, negative Werte bleiben.</translation>
        </message>
        <message>
            <source>Cloud Optimized GeoTIFF</source>
            <translation>Cloud Optimized GeoTIFF</translation>
        </message>
        <message>
            <source>Arrange a .tif for reading over the network.</source>
            <translation>Ordnet eine .tif für das Lesen über das Netz an.</translation>
        </message>
        <message>
            <source>A .tif, or a .vrt that only refers to the input's files.</source>
            <translation>Eine .tif oder eine .vrt, die nur auf die Dateien der Eingabe verweist.</translation>
        </message>
        <message>
            <source>How the bands were found</source>
            <translation>Wie die Kanäle gefunden wurden</translation>
        </message>
        <message>
            <source>How numbers become reflectance</source>
            <translation>Wie Zahlen zu Reflektanz werden</translation>
        </message>
        <message>
            <source>Segment into classes</source>
            <translation>In Klassen segmentieren</translation>
        </message>
        <message>
            <source>A class map from a ten-band cube, patch tokens, or both, with a light head trained on a few polygons.</source>
            <translation>Eine Klassenkarte aus einem zehnkanaligen Würfel, Patch-Tokens oder beidem, mit einem leichten Kopf, der an wenigen Polygonen trainiert wird.</translation>
        </message>
        <message>
            <source>classification</source>
            <translation>Klassifikation</translation>
        </message>
        <message>
            <source>cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>k-means</source>
            <translation>k-Means</translation>
        </message>
        <message>
            <source>land cover</source>
            <translation>Landbedeckung</translation>
        </message>
        <message>
            <source>machine learning</source>
            <translation>maschinelles Lernen</translation>
        </message>
        <message>
            <source>Left: the bundled scene. Right: six clusters of its ten bands.</source>
            <translation>Links: die mitgelieferte Szene. Rechts: sechs Cluster ihrer zehn Kanäle.</translation>
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;train&lt;/b&gt;: a head learns the classes of your polygons and is then used on the whole raster. Its accuracy is measured by cross-validation over spatial blocks: all training pixels of a block are held out together, because neighbouring pixels are alike and a random split would be too optimistic. The figures hold for land like that of the polygons only.&lt;/p&gt;&lt;p&gt;&lt;b&gt;clusters&lt;/b&gt;: k-means, without training. &lt;b&gt;reuse&lt;/b&gt;: a saved head on another scene; INPUT and TOKENS must be of the same kind (tokens of the same backbone, layers and tile size).&lt;/p&gt;&lt;p&gt;Heads: &lt;b&gt;linear&lt;/b&gt; and &lt;b&gt;mlp&lt;/b&gt; look at one pixel, &lt;b&gt;conv&lt;/b&gt; at 5×5. With a cube and tokens together the map has the cube's grid; tokens are reduced to principal components and interpolated between the centres of their cells. With tokens alone the map has their cells.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;train&lt;/b&gt;: Ein Kopf lernt die Klassen Ihrer Polygone und wird dann auf das ganze Raster angewandt. Seine Genauigkeit wird durch Kreuzvalidierung über räumliche Blöcke gemessen: Alle Trainingspixel eines Blocks werden gemeinsam zurückgehalten, denn benachbarte Pixel gleichen sich, und eine zufällige Aufteilung wäre zu optimistisch. Die Zahlen gelten nur für Land wie das der Polygone.&lt;/p&gt;&lt;p&gt;&lt;b&gt;clusters&lt;/b&gt;: k-Means, ohne Training. &lt;b&gt;reuse&lt;/b&gt;: ein gespeicherter Kopf auf einer anderen Szene; INPUT und TOKENS müssen gleicher Art sein (Tokens von demselben Backbone, denselben Schichten und derselben Kachelgröße).&lt;/p&gt;&lt;p&gt;Köpfe: &lt;b&gt;linear&lt;/b&gt; und &lt;b&gt;mlp&lt;/b&gt; betrachten ein Pixel, &lt;b&gt;conv&lt;/b&gt; 5×5. Mit Würfel und Tokens zusammen hat die Karte das Raster des Würfels; die Tokens werden auf Hauptkomponenten verringert und zwischen den Mitten ihrer Zellen interpoliert. Mit Tokens allein hat die Karte deren Zellen.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>What to do; see the text above.</source>
            <translation>Was zu tun ist; siehe den Text oben.</translation>
        </message>
        <message>
            <source>Ten-band cube</source>
            <translation>Zehnkanaliger Würfel</translation>
        </message>
        <message>
            <source>A Sentinel-2 cube, original or super-resolved. Optional if TOKENS are given.</source>
            <translation>Ein Sentinel-2-Würfel, ursprünglich oder nach Super-Resolution. Optional, falls TOKENS angegeben sind.</translation>
        </message>
        <message>
            <source>A raster made by 'Extract patch tokens', in the CRS of the cube. Optional if INPUT is given.</source>
            <translation>Ein mit „Patch-Tokens extrahieren“ gemachtes Raster, im KBS des Würfels. Optional, falls INPUT angegeben ist.</translation>
        </message>
        <message>
            <source>Training polygons</source>
            <translation>Trainingspolygone</translation>
        </message>
        <message>
            <source>For 'train'. A pixel belongs to the polygon that holds its centre.</source>
            <translation>Für „train“. Ein Pixel gehört zu dem Polygon, das seinen Mittelpunkt enthält.</translation>
        </message>
        <message>
            <source>Class field</source>
            <translation>Klassenfeld</translation>
        </message>
        <message>
            <source>Text or number. Whole numbers of 1 to 254 become the values of the map; otherwise classes are numbered.</source>
            <translation>Text oder Zahl. Ganze Zahlen von 1 bis 254 werden die Werte der Karte; sonst werden die Klassen nummeriert.</translation>
        </message>
        <message>
            <source>For 'train'.</source>
            <translation>Für „train“.</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>For 'clusters'.</source>
            <translation>Für „clusters“.</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Saved head</source>
            <translation>Gespeicherter Kopf</translation>
        </message>
        <message>
            <source>For 'reuse': a file written as SAVED_HEAD.</source>
            <translation>Für „reuse“: eine als SAVED_HEAD geschriebene Datei.</translation>
        </message>
        <message>
            <source>Components of the tokens</source>
            <translation>Komponenten der Tokens</translation>
        </message>
        <message>
            <source>Principal components kept.</source>
            <translation>Behaltene Hauptkomponenten.</translation>
        </message>
        <message>
            <source>2 or more; 0: none.</source>
            <translation>2 oder mehr; 0: keine.</translation>
        </message>
        <message>
            <source>Folds of the cross-validation</source>
            <translation>Teile der Kreuzvalidierung</translation>
        </message>
        <message>
            <source>Side of a block</source>
            <translation>Seitenlänge eines Blocks</translation>
        </message>
        <message>
            <source>Pixels. Choose more than the distance over which the land looks alike; 0: an eighth of the labelled area.</source>
            <translation>Pixel. Wählen Sie mehr als die Entfernung, über die das Land sich gleicht; 0: ein Achtel der bezeichneten Fläche.</translation>
        </message>
        <message>
            <source>Drawn at random.</source>
            <translation>Zufällig gezogen.</translation>
        </message>
        <message>
            <source>Largest number of training pixels</source>
            <translation>Größte Anzahl von Trainingspixeln</translation>
        </message>
        <message>
            <source>Equal seeds give equal results on one machine.</source>
            <translation>Gleiche Startwerte ergeben auf einer Maschine gleiche Ergebnisse.</translation>
        </message>
        <message>
            <source>Random seed</source>
            <translation>Startwert des Zufalls</translation>
        </message>
        <message>
            <source>8-bit, 0 = nodata.</source>
            <translation>8 Bit, 0 = Leerwert.</translation>
        </message>
        <message>
            <source>Class map</source>
            <translation>Klassenkarte</translation>
        </message>
        <message>
            <source>Class probabilities</source>
            <translation>Klassenwahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>One band for each class, UInt16 with scale 0.0001. These are the head's own estimates, not calibrated.</source>
            <translation>Ein Kanal je Klasse, UInt16 mit Skalierung 0.0001. Es sind die eigenen Schätzungen des Kopfes, nicht kalibriert.</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Connected pixels of one class, with the fields code and class (.gpkg, .shp, .geojson, .fgb). A GeoPackage that exists keeps its tables: a table 'classes' is added to it, or replaced.</source>
            <translation>Zusammenhängende Pixel einer Klasse, mit den Feldern code und class (.gpkg, .shp, .geojson, .fgb). Ein vorhandenes GeoPackage behält seine Tabellen: Eine Tabelle 'classes' kommt hinzu oder wird ersetzt.</translation>
        </message>
        <message>
            <source>Accuracy and confusion matrix.</source>
            <translation>Genauigkeit und Konfusionsmatrix.</translation>
        </message>
        <message>
            <source>The trained head, for 'reuse'.</source>
            <translation>Der trainierte Kopf, für „reuse“.</translation>
        </message>
        <message>
            <source>Overall accuracy (cross-validated)</source>
            <translation>Gesamtgenauigkeit (kreuzvalidiert)</translation>
        </message>
        <message>
            <source>Balanced accuracy (cross-validated)</source>
            <translation>Ausgewogene Genauigkeit (kreuzvalidiert)</translation>
        </message>
        <message>
            <source>Give INPUT, TOKENS or both: there is nothing to classify.</source>
            <translation>Geben Sie INPUT, TOKENS oder beides an: Es gibt nichts zu klassifizieren.</translation>
        </message>
        <message>
            <source>FOLDS is 1: a cross-validation needs 2 or more; 0 leaves it out.</source>
            <translation>FOLDS ist 1: Eine Kreuzvalidierung braucht 2 oder mehr; 0 lässt sie weg.</translation>
        </message>
        <message>
            <source>METHOD 'reuse' needs HEAD, a file saved by a run with 'train'.</source>
            <translation>METHOD „reuse“ braucht HEAD, eine von einem Lauf mit „train“ gespeicherte Datei.</translation>
        </message>
        <message>
            <source>Make spectral products</source>
            <translation>Spektrale Produkte erstellen</translation>
        </message>
        <message>
            <source>True colour, near-infrared pseudo-colour and spectral indices of a ten-band cube at 10 m or 1 m.</source>
            <translation>Echtfarben, Nahinfrarot-Falschfarben und Spektralindizes eines zehnkanaligen Würfels mit 10 m oder 1 m.</translation>
        </message>
        <message>
            <source>band math</source>
            <translation>Kanalrechnung</translation>
        </message>
        <message>
            <source>composite</source>
            <translation>Komposit</translation>
        </message>
        <message>
            <source>index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>indices</source>
            <translation>Indizes</translation>
        </message>
        <message>
            <source>irp</source>
            <translation>irp</translation>
        </message>
        <message>
            <source>ndvi</source>
            <translation>ndvi</translation>
        </message>
        <message>
            <source>ndwi</source>
            <translation>ndwi</translation>
        </message>
        <message>
            <source>tci</source>
            <translation>tci</translation>
        </message>
        <message>
            <source>vegetation</source>
            <translation>Vegetation</translation>
        </message>
        <message>
            <source>water</source>
            <translation>Wasser</translation>
        </message>
        <message>
            <source>TCI, NDVI and IRP of the bundled scene.</source>
            <translation>TCI, NDVI und IRP der mitgelieferten Szene.</translation>
        </message>
        <message>
            <source>&lt;p&gt;Reads the cube once, window by window, and writes each product on the cube's own grid, nodata kept.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt; (8-bit RGB, 0 = nodata, 1 to 255 = brightness) have a fixed stretch, so that neighbouring scenes and dates compare: TCI is reflectance 0 to 0.2 in B04, B03, B02; IRP is 0 to 0.5 in B08 and 0 to 0.3 in B04 and B03; NDVI is coloured from blue-grey (−0.2) over sand (0.15) to dark green (0.9). They are named …_TCI.tif, …_NDVI.tif, …_IRP.tif.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Values&lt;/b&gt; (…_NDVI_values.tif and so on) are for measuring. A zero denominator gives nodata.&lt;/p&gt;&lt;p&gt;File names begin with S2L2Ax10_T[MGRS]-[satellite and orbit]-[YYYYMMDD] if the input's name or metadata state the Sentinel-2 product, and with the input's name otherwise.&lt;/p&gt;&lt;p&gt;From a super-resolved cube an index has the 1 m grid, not 1 m resolution: detail is inferred, in the red-edge and short-wave infrared bands (NDRE, MNDWI, NBR, NDMI, BSI) most of all.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Liest den Würfel einmal, Fenster für Fenster, und schreibt jedes Produkt in dessen Raster; Leerwerte bleiben.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Bilder&lt;/b&gt; (8-Bit-RGB, 0 = Leerwert, 1 bis 255 = Helligkeit) haben eine feste Streckung, damit Nachbarszenen und Zeitpunkte vergleichbar sind: TCI ist Reflektanz 0 bis 0,2 in B04, B03, B02; IRP ist 0 bis 0,5 in B08 und 0 bis 0,3 in B04 und B03; NDVI geht von Blaugrau (−0,2) über Sand (0,15) bis Dunkelgrün (0,9). Sie heißen …_TCI.tif, …_NDVI.tif, …_IRP.tif.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Werte&lt;/b&gt; (…_NDVI_values.tif und so weiter) sind zum Messen. Ein Nenner von null ergibt Leerwert.&lt;/p&gt;&lt;p&gt;Dateinamen beginnen mit S2L2Ax10_T[MGRS]-[Satellit und Orbit]-[JJJJMMTT], falls Name oder Metadaten der Eingabe das Sentinel-2-Produkt nennen, sonst mit dem Namen der Eingabe.&lt;/p&gt;&lt;p&gt;Aus einem Würfel nach Super-Resolution hat ein Index das 1-m-Raster, nicht 1 m Auflösung: Details sind erschlossen, am meisten in den Red-Edge- und den kurzwelligen Infrarotkanälen (NDRE, MNDWI, NBR, NDMI, BSI).&lt;/p&gt;</translation>
        </message>
        <message>
            <source>A Sentinel-2 cube with the ten bands B02 to B12, original or super-resolved; a .SAFE folder or .zip, too.</source>
            <translation>Ein Sentinel-2-Würfel mit den zehn Kanälen B02 bis B12, ursprünglich oder nach Super-Resolution; auch ein .SAFE-Ordner oder .zip.</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>Expression over the bands</source>
            <translation>Ausdruck über die Kanäle</translation>
        </message>
        <message>
            <source>A product of your own, such as (B8A - B05) / (B8A + B05): the bands B02 to B12 as reflectance 0 to 1, numbers, + - * / **, parentheses and the functions {functions}.</source>
            <translation>Ein eigenes Produkt, etwa (B8A - B05) / (B8A + B05): die Kanäle B02 bis B12 als Reflektanz 0 bis 1, Zahlen, + - * / **, Klammern und die Funktionen {functions}.</translation>
        </message>
        <message>
            <source>Name of the expression</source>
            <translation>Name des Ausdrucks</translation>
        </message>
        <message>
            <source>Names the expression's file and band: letters, digits and hyphens.</source>
            <translation>Benennt Datei und Kanal des Ausdrucks: Buchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>auto: pictures of TCI, NDVI and IRP, and values of every index; pictures: 8-bit pictures of TCI, NDVI and IRP only; values: numbers of all products, no pictures; all: both.</source>
            <translation>auto: Bilder von TCI, NDVI und IRP und Werte jedes Index; pictures: nur 8-Bit-Bilder von TCI, NDVI und IRP; values: Zahlen aller Produkte, keine Bilder; all: beides.</translation>
        </message>
        <message>
            <source>Data type of values</source>
            <translation>Datentyp der Werte</translation>
        </message>
        <message>
            <source>Float32 with NaN as nodata, or Int16 (value × 10000 with the scale in the file, nodata −32768): half the size, four decimals, values within ±3.2767.</source>
            <translation>Float32 mit NaN als Leerwert oder Int16 (Wert × 10000 mit der Skalierung in der Datei, Leerwert −32768): halb so groß, vier Nachkommastellen, Werte innerhalb ±3,2767.</translation>
        </message>
        <message>
            <source>Open the results as styled layers</source>
            <translation>Ergebnisse als gestaltete Layer öffnen</translation>
        </message>
        <message>
            <source>No effect if no project is open (qgis_process).</source>
            <translation>Ohne Wirkung, falls kein Projekt geöffnet ist (qgis_process).</translation>
        </message>
        <message>
            <source>Folder for the products</source>
            <translation>Ordner für die Produkte</translation>
        </message>
        <message>
            <source>Created if it does not exist. Files of the same names are replaced.</source>
            <translation>Wird angelegt, falls er nicht besteht. Gleichnamige Dateien werden ersetzt.</translation>
        </message>
        <message>
            <source>Files written</source>
            <translation>Geschriebene Dateien</translation>
        </message>
        <message>
            <source>Super-resolve</source>
            <translation>Super-Resolution</translation>
        </message>
        <message>
            <source>Brings the ten bands of a Sentinel-2 image from the 10 m to the 1 m grid.</source>
            <translation>Bringt die zehn Kanäle eines Sentinel-2-Bildes vom 10-m- ins 1-m-Raster.</translation>
        </message>
        <message>
            <source>1 m</source>
            <translation>1 m</translation>
        </message>
        <message>
            <source>deep learning</source>
            <translation>Deep Learning</translation>
        </message>
        <message>
            <source>sharpen</source>
            <translation>schärfen</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>Super-Resolution</translation>
        </message>
        <message>
            <source>superresolution</source>
            <translation>Superresolution</translation>
        </message>
        <message>
            <source>upscale</source>
            <translation>hochskalieren</translation>
        </message>
        <message>
            <source>Left: the bundled scene at 10 m. Right: its result on the 1 m grid, by the bundled checkpoint.</source>
            <translation>Links: die mitgelieferte Szene mit 10 m. Rechts: ihr Ergebnis im 1-m-Raster, vom mitgelieferten Checkpoint.</translation>
        </message>
        <message>
            <source>&lt;p&gt;A neural network draws ten times finer pixels: the same ten bands (B02 to B12), the same corners, a tenth of the pixel size. The result is a 1 m &lt;b&gt;grid&lt;/b&gt;, not 1 m truth: edges of fields, roads and roofs become sharper, but nothing below some metres is measured. The red-edge and short-wave infrared bands, measured at 20 m, are inferred most of all.&lt;/p&gt;&lt;p&gt;The image is cut into tiles that overlap and are cross-faded, so that no seam shows. Memory does not grow with the image; during the run the disk needs about twice the size of the result. The file gets its name when it is complete.&lt;/p&gt;&lt;p&gt;Without your own checkpoint the bundled open one is used.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Ein neuronales Netz zeichnet zehnmal feinere Pixel: dieselben zehn Kanäle (B02 bis B12), dieselben Ecken, ein Zehntel der Pixelgröße. Das Ergebnis ist ein 1-m-&lt;b&gt;Raster&lt;/b&gt;, keine 1-m-Wahrheit: Ränder von Feldern, Straßen und Dächern werden schärfer, aber nichts unter einigen Metern ist gemessen. Die Red-Edge- und kurzwelligen Infrarotkanäle, mit 20 m gemessen, sind am meisten erschlossen.&lt;/p&gt;&lt;p&gt;Das Bild wird in Kacheln geschnitten, die einander überlappen und ineinander übergeblendet werden, sodass keine Naht zu sehen ist. Der Speicherbedarf wächst nicht mit dem Bild; während des Laufs braucht die Festplatte etwa das Doppelte der Ergebnisgröße. Die Datei erhält ihren Namen, sobald sie vollständig ist.&lt;/p&gt;&lt;p&gt;Ohne eigenen Checkpoint wird der mitgelieferte offene verwendet.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Sentinel-2 image</source>
            <translation>Sentinel-2-Bild</translation>
        </message>
        <message>
            <source>A raster layer or file with the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12 (or all 12 or 13 of a product) on the 10 m grid. Also, as a path: a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of band files.</source>
            <translation>Ein Rasterlayer oder eine Rasterdatei mit den zehn Kanälen B02 B03 B04 B05 B06 B07 B08 B8A B11 B12 (oder allen 12 oder 13 eines Produkts) im 10-m-Raster. Auch, als Pfad: ein .SAFE-Ordner, seine .zip oder MTD_MSIL*.xml oder ein Ordner mit Kanaldateien.</translation>
        </message>
        <message>
            <source>Further dates</source>
            <translation>Weitere Termine</translation>
        </message>
        <message>
            <source>Images of the same place on other days, in any form that the input may have, on the same pixels. Their detail is fused with that of the input, which stays the reference: its colours and its changes count. Dates that do not fit (clouds, other seasons) are left out, and the log names them. Each date takes about as long again as the image alone.</source>
            <translation>Bilder desselben Ortes von anderen Tagen, in jeder Form, die die Eingabe haben darf, auf denselben Pixeln. Ihr Detail wird mit dem der Eingabe verschmolzen, die die Referenz bleibt: Ihre Farben und ihre Veränderungen zählen. Termine, die nicht passen (Wolken, andere Jahreszeiten), werden ausgelassen, und das Protokoll nennt sie. Jeder Termin braucht etwa noch einmal so lange wie das Bild allein.</translation>
        </message>
        <message>
            <source>The part to super-resolve, in any CRS; empty: the whole image. It snaps outward to whole pixels.</source>
            <translation>Der zu berechnende Teil, in beliebigem KBS; leer: das ganze Bild. Er wird nach außen auf ganze Pixel erweitert.</translation>
        </message>
        <message>
            <source>Polygons in any CRS. Outside of them the result is nodata, and nothing is computed.</source>
            <translation>Polygone in beliebigem KBS. Außerhalb ist das Ergebnis Leerwert, und nichts wird berechnet.</translation>
        </message>
        <message>
            <source>How bands with 20 m pixels are brought to the 10 m grid.</source>
            <translation>Wie Kanäle mit 20-m-Pixeln ins 10-m-Raster gebracht werden.</translation>
        </message>
        <message>
            <source>Pixels that are not 10 m</source>
            <translation>Pixel, die nicht 10 m groß sind</translation>
        </message>
        <message>
            <source>check: refuse them; any: accept them, the result has a tenth of them; utm: warp to 10 m UTM pixels.</source>
            <translation>check: sie ablehnen; any: sie annehmen, das Ergebnis hat ein Zehntel davon; utm: auf 10-m-UTM-Pixel transformieren.</translation>
        </message>
        <message>
            <source>Classes of the product's scene classification (SCL) that become nodata.</source>
            <translation>Klassen der Szenenklassifikation (SCL) des Produkts, die Leerwert werden.</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files, with weights that you may use. Empty: the one named in Settings &gt; Options &gt; S2DR3, else the bundled open checkpoint.</source>
            <translation>Eine .safetensors-, .pt- oder .pth-Datei oder ein Ordner mit einer Datei je Modul, mit Gewichten, die Sie verwenden dürfen. Leer: der unter Einstellungen &gt; Optionen &gt; S2DR3 genannte, sonst der mitgelieferte offene Checkpoint.</translation>
        </message>
        <message>
            <source>Device of the network: auto (a working GPU, else the processor), cpu, cuda, cuda:0, cuda:1 … or mps.</source>
            <translation>Gerät des Netzes: auto (eine funktionierende GPU, sonst der Prozessor), cpu, cuda, cuda:0, cuda:1 … oder mps.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>auto: float32, and float16 on CUDA, or as in the settings. bf16 is faster also on processors with units for it (AVX-512 BF16, AMX, ARM's BF16), and very slow on others.</source>
            <translation>auto: float32, auf CUDA float16, oder wie in den Einstellungen. bf16 ist auch auf Prozessoren mit Rechenwerken dafür schneller (AVX-512 BF16, AMX, BF16 von ARM), auf anderen sehr langsam.</translation>
        </message>
        <message>
            <source>Consistency steps</source>
            <translation>Konsistenzschritte</translation>
        </message>
        <message>
            <source>Back-projection steps that adjust the result to the radiometry of its input through the sensor model: 1 to 3 are safe, more amplify noise, 0 is none, −1 is the checkpoint's own number. Where further dates are fused, the fusion takes their place.</source>
            <translation>Rückprojektionsschritte, die das Ergebnis durch das Sensormodell an die Radiometrie seiner Eingabe anpassen: 1 bis 3 sind unbedenklich, mehr verstärken Rauschen, 0 ist keiner, −1 die Zahl des Checkpoints. Wo weitere Termine fusioniert werden, tritt die Fusion an ihre Stelle.</translation>
        </message>
        <message>
            <source>Tile size (input pixels)</source>
            <translation>Kachelgröße (Eingabepixel)</translation>
        </message>
        <message>
            <source>Pixels a side of a tile, overlap included. Larger tiles are faster, since less is computed twice; smaller ones need less memory. 0: the largest that fits into half of the free memory, 480 at most.</source>
            <translation>Seitenlänge einer Kachel in Pixeln, einschließlich Überlappung. Größere Kacheln sind schneller, weil weniger doppelt berechnet wird; kleinere brauchen weniger Speicher. 0: die größte, die in die Hälfte des freien Speichers passt, höchstens 480.</translation>
        </message>
        <message>
            <source>Overlap (input pixels)</source>
            <translation>Überlappung (Eingabepixel)</translation>
        </message>
        <message>
            <source>How far a tile extends into its neighbours. Less is faster; too little shows as seams. −1: the need of the network, measured on the image once for each checkpoint, and at least 20 with a detector's lattice or further dates.</source>
            <translation>Wie weit eine Kachel in ihre Nachbarn reicht. Weniger ist schneller; zu wenig zeigt sich als Nähte. −1: der Bedarf des Netzes, für jeden Checkpoint einmal am Bild gemessen, und mindestens 20 mit einem Detektorgitter oder weiteren Terminen.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <source>Also write OUTPUT's name with _uncertainty: how much the result changes when the image is rotated and mirrored, and how much the result, degraded to 10 m, differs from the image. Eight times as slow.</source>
            <translation>Schreibt auch eine Datei mit dem Namen von OUTPUT und _uncertainty: wie sehr sich das Ergebnis ändert, wenn das Bild gedreht und gespiegelt wird, und wie sehr das Ergebnis, auf 10 m vergröbert, vom Bild abweicht. Achtmal so langsam.</translation>
        </message>
        <message>
            <source>Pictures and indices to write beside OUTPUT: {products}. Give the names, not numbers.</source>
            <translation>Bilder und Indizes, die neben OUTPUT geschrieben werden: {products}. Geben Sie die Namen an, keine Zahlen.</translation>
        </message>
        <message>
            <source>UInt16: reflectance × 10000, nodata 0, with the scale in the file. Float32: reflectance, nodata NaN, twice the size.</source>
            <translation>UInt16: Reflektanz × 10000, Leerwert 0, mit der Skalierung in der Datei. Float32: Reflektanz, Leerwert NaN, doppelt so groß.</translation>
        </message>
        <message>
            <source>Arrange OUTPUT and the uncertainty for reading over the network. Products are plain GeoTIFFs.</source>
            <translation>Ordnet OUTPUT und die Unsicherheit für das Lesen über das Netz an. Produkte sind gewöhnliche GeoTIFFs.</translation>
        </message>
        <message>
            <source>Continues after the last finished tile of an interrupted run with the same OUTPUT and settings, and keeps unfinished work (in a hidden folder beside OUTPUT) if this run fails or is cancelled.</source>
            <translation>Setzt nach der letzten fertigen Kachel eines unterbrochenen Laufs mit demselben OUTPUT und denselben Einstellungen fort und behält Unfertiges (in einem verborgenen Ordner neben OUTPUT), wenn dieser Lauf scheitert oder abgebrochen wird.</translation>
        </message>
        <message>
            <source>Super-resolved image</source>
            <translation>Super-Resolution-Bild</translation>
        </message>
        <message>
            <source>A GeoTIFF with ten bands. An existing file is replaced when the new one is complete.</source>
            <translation>Ein GeoTIFF mit zehn Kanälen. Eine vorhandene Datei wird ersetzt, sobald die neue vollständig ist.</translation>
        </message>
        <message>
            <source>Tiles computed</source>
            <translation>Berechnete Kacheln</translation>
        </message>
        <message>
            <source>Tiles without data, skipped</source>
            <translation>Kacheln ohne Daten, übersprungen</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>Verwendetes Gerät</translation>
        </message>
        <message>
            <source>Difference from the input at 10 m</source>
            <translation>Abweichung von der Eingabe bei 10 m</translation>
        </message>
        <message>
            <source>DECODER does not exist: {}</source>
            <translation>DECODER gibt es nicht: {}</translation>
        </message>
        <message>
            <source>Loading the network</source>
            <translation>Das Netz wird geladen</translation>
        </message>
        <message>
            <source>Date {number} ({name})</source>
            <translation>Termin {number} ({name})</translation>
        </message>
        <message>
            <source>Degraded to 10 m, the result differs from its input by {value:.4f}.</source>
            <translation>Auf 10 m vergröbert, weicht das Ergebnis um {value:.4f} von seiner Eingabe ab.</translation>
        </message>
        <message>
            <source>Super-resolve many scenes</source>
            <translation>Viele Szenen super-auflösen</translation>
        </message>
        <message>
            <source>Super-resolves many Sentinel-2 scenes in sheets, with all cores of this computer or on a Dask cluster.</source>
            <translation>Super-Resolution vieler Sentinel-2-Szenen in Blättern, mit allen Kernen dieses Rechners oder auf einem Dask-Cluster.</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <source>country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>dask</source>
            <translation>dask</translation>
        </message>
        <message>
            <source>parallel</source>
            <translation>parallel</translation>
        </message>
        <message>
            <source>slurm</source>
            <translation>slurm</translation>
        </message>
        <message>
            <source>&lt;p&gt;Each scene is cut into sheets, squares of 1024 input pixels, which are made one by one by as many processes as this computer has cores and memory for, or by the workers of a Dask cluster. A sheet is a COG of its own; each scene gets a virtual raster of its sheets, and the folder a tile index, a static STAC collection and a summary.&lt;/p&gt;&lt;p&gt;A sheet that is in the folder is done. Whatever ends a run, &lt;b&gt;the same parameters go on&lt;/b&gt; with what is missing: nothing is made twice, nothing unfinished has a final name. A sheet that fails is tried again, then given up and named; all others are made.&lt;/p&gt;&lt;p&gt;Job arrays (SLURM, Kubernetes, AWS Batch) do the same without QGIS by &lt;code&gt;python -m s2dr3_qgis.engine.sheets&lt;/code&gt;; see docs/SCALE.md.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Jede Szene wird in Blätter geschnitten, Quadrate von 1024 Pixeln der Eingabe, die eines nach dem anderen von so vielen Prozessen gemacht werden, wie dieser Rechner Kerne und Speicher hat, oder von den Workern eines Dask-Clusters. Ein Blatt ist ein eigenes COG; jede Szene erhält ein virtuelles Raster ihrer Blätter und der Ordner einen Kachelindex, eine statische STAC-Sammlung und eine Zusammenfassung.&lt;/p&gt;&lt;p&gt;Ein Blatt, das im Ordner liegt, ist fertig. Was immer einen Lauf beendet, &lt;b&gt;dieselben Parameter setzen ihn fort&lt;/b&gt; und machen, was fehlt: Nichts wird zweimal gemacht, nichts Unfertiges hat einen endgültigen Namen. Ein Blatt, das scheitert, wird noch einmal versucht, dann aufgegeben und genannt; alle anderen werden gemacht.&lt;/p&gt;&lt;p&gt;Job-Arrays (SLURM, Kubernetes, AWS Batch) tun dasselbe ohne QGIS mit &lt;code&gt;python -m s2dr3_qgis.engine.sheets&lt;/code&gt;; siehe docs/SCALE.md.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Raster layers or files, .SAFE folders or .zip files, a folder that holds such, a text file with a path a line, or a JSON file with STAC items. Settings of a layer in QGIS (CRS, nodata) do not count.</source>
            <translation>Rasterlayer oder -dateien, .SAFE-Ordner oder .zip-Dateien, ein Ordner mit solchen, eine Textdatei mit einem Pfad je Zeile oder eine JSON-Datei mit STAC-Items. Einstellungen eines Layers in QGIS (KBS, Leerwert) zählen nicht.</translation>
        </message>
        <message>
            <source>Polygons, in any CRS: sheets that do not meet them are not made, and pixels outside are nodata.</source>
            <translation>Polygone, in beliebigem KBS: Blätter, die sie nicht berühren, werden nicht gemacht, und Pixel außerhalb sind Leerwert.</translation>
        </message>
        <message>
            <source>Folder of sheets</source>
            <translation>Ordner der Blätter</translation>
        </message>
        <message>
            <source>A folder that all workers see at this path. What lies there is kept; the same parameters go on with it.</source>
            <translation>Ein Ordner, den alle Worker unter diesem Pfad sehen. Was darin liegt, bleibt; dieselben Parameter setzen es fort.</translation>
        </message>
        <message>
            <source>Scenes as virtual rasters</source>
            <translation>Szenen als virtuelle Raster</translation>
        </message>
        <message>
            <source>Number of sheets</source>
            <translation>Anzahl der Blätter</translation>
        </message>
        <message>
            <source>Sheets that are not made</source>
            <translation>Nicht gemachte Blätter</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Schätzung</translation>
        </message>
        <message>
            <source>Summary of the sheets</source>
            <translation>Zusammenfassung der Blätter</translation>
        </message>
        <message>
            <source>As for Super-resolve; on a cluster, at the same path on all machines.</source>
            <translation>Wie bei „Super-auflösen“; auf einem Cluster unter demselben Pfad auf allen Rechnern.</translation>
        </message>
        <message>
            <source>As for Super-resolve. All workers need the same kind of device as this computer.</source>
            <translation>Wie bei „Super-auflösen“. Alle Worker brauchen die gleiche Art von Gerät wie dieser Rechner.</translation>
        </message>
        <message>
            <source>As for Super-resolve, for all workers.</source>
            <translation>Wie bei „Super-auflösen“, für alle Worker.</translation>
        </message>
        <message>
            <source>UInt16: reflectance × 10000. Float32: reflectance, twice as large.</source>
            <translation>UInt16: Reflektanz × 10000. Float32: Reflektanz, doppelt so groß.</translation>
        </message>
        <message>
            <source>Sheet (input pixels)</source>
            <translation>Blatt (Pixel der Eingabe)</translation>
        </message>
        <message>
            <source>Pixels a side of a sheet, a multiple of 128. A killed worker loses one sheet at most.</source>
            <translation>Seitenlänge eines Blattes in Pixeln, ein Vielfaches von 128. Ein gewaltsam beendeter Worker verliert höchstens ein Blatt.</translation>
        </message>
        <message>
            <source>Dask cluster</source>
            <translation>Dask-Cluster</translation>
        </message>
        <message>
            <source>Empty: processes of this computer. Else the scheduler's address (tls://host:port, or tcp://127.0.0.1:port on this computer) or its scheduler file. Whoever runs a cluster can run programs on this computer.</source>
            <translation>Leer: Prozesse dieses Rechners. Sonst die Adresse des Schedulers (tls://host:port, oder tcp://127.0.0.1:port auf diesem Rechner) oder seine Scheduler-Datei. Wer einen Cluster betreibt, kann Programme auf diesem Rechner ausführen.</translation>
        </message>
        <message>
            <source>Processes</source>
            <translation>Prozesse</translation>
        </message>
        <message>
            <source>Processes of this computer, each with one core. 0: as many as cores and memory allow.</source>
            <translation>Prozesse dieses Rechners, jeder mit einem Kern. 0: so viele, wie Kerne und Speicher erlauben.</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <source>How often a sheet that fails is tried before it is given up and named.</source>
            <translation>Wie oft ein Blatt, das scheitert, versucht wird, bevor es aufgegeben und genannt wird.</translation>
        </message>
        <message>
            <source>Estimate only</source>
            <translation>Nur schätzen</translation>
        </message>
        <message>
            <source>Plan the sheets and say what they take (core-hours, GB of disk and of scratch, MB/s), and make none.</source>
            <translation>Die Blätter planen und angeben, was sie brauchen (Kernstunden, GB auf der Festplatte und für Zwischendateien, MB/s), aber keines machen.</translation>
        </message>
        <message>
            <source>Open the scenes on the map</source>
            <translation>Die Szenen auf der Karte öffnen</translation>
        </message>
        <message>
            <source>The first 20 scenes as layers; no effect if no project is open (qgis_process).</source>
            <translation>Die ersten 20 Szenen als Layer; ohne Wirkung, falls kein Projekt geöffnet ist (qgis_process).</translation>
        </message>
        <message>
            <source>SHEET must be a multiple of 128 pixels, such as 512, 1024 or 2048.</source>
            <translation>SHEET muss ein Vielfaches von 128 Pixeln sein, etwa 512, 1024 oder 2048.</translation>
        </message>
        <message>
            <source>The settings of the layer {} in QGIS (CRS, nodata) do not count.</source>
            <translation>Die Einstellungen des Layers {} in QGIS (KBS, Leerwert) zählen nicht.</translation>
        </message>
        <message>
            <source>The first {shown} of {total} scenes are opened; sheets.gti.gpkg shows all of them.</source>
            <translation>Die ersten {shown} von {total} Szenen werden geöffnet; sheets.gti.gpkg zeigt alle.</translation>
        </message>
        <message>
            <source>{missing} of {total} sheets are not made. {names}. The others are in {output}, summary.json lists all that failed, and the same parameters try them again.</source>
            <translation>{missing} von {total} Blättern sind nicht gemacht. {names}. Die anderen sind in {output}; summary.json nennt alle gescheiterten, und dieselben Parameter versuchen sie noch einmal.</translation>
        </message>
        <message>
            <source>A DINOv3 ViT as published by Meta, Hugging Face or timm, such as ViT-L/16 trained on satellite images (SAT-493M). If it has several files: any part, or the index. Empty: the backbone of the settings, else the bundled small one, which is for trials and much less informative.</source>
            <translation>Ein DINOv3-ViT, wie Meta, Hugging Face oder timm ihn veröffentlichen, etwa ViT-L/16, auf Satellitenbildern trainiert (SAT-493M). Bei mehreren Dateien: irgendein Teil oder der Index. Leer: der Backbone aus den Einstellungen, sonst der kleine mitgelieferte, der zum Ausprobieren da und viel weniger aussagekräftig ist.</translation>
        </message>
        <message>
            <source>Backbone checkpoint</source>
            <translation>Backbone-Checkpoint</translation>
        </message>
        <message>
            <source>Imagery</source>
            <translation>Bilddaten</translation>
        </message>
        <message>
            <source>Models and checkpoints</source>
            <translation>Modelle und Checkpoints</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>The disk is full: free space there, or choose another one.</source>
            <translation>Der Datenträger ist voll: Schaffen Sie dort Platz, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Check that the file, its folder and its disk or network share are still there, that you may use them, and that no other program holds the file.</source>
            <translation>Prüfen Sie, ob die Datei, ihr Ordner und ihr Laufwerk oder ihre Netzfreigabe noch da sind, ob Sie sie benutzen dürfen und ob kein anderes Programm die Datei festhält.</translation>
        </message>
        <message>
            <source>sentinel-2</source>
            <translation>sentinel-2</translation>
        </message>
        <message>
            <source>Give the name, not a number.</source>
            <translation>Geben Sie den Namen an, keine Zahl.</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>Checkpoint file</source>
            <translation>Checkpoint-Datei</translation>
        </message>
        <message>
            <source>A decoder or a backbone: a .safetensors, .pt or .pth file, or one of another name. In scripts also a folder.</source>
            <translation>Ein Decoder oder ein Backbone: eine .safetensors-, .pt- oder .pth-Datei oder eine mit anderem Namen. In Skripten auch ein Ordner.</translation>
        </message>
        <message>
            <source>Or folder of module dumps</source>
            <translation>Oder Ordner mit Moduldateien</translation>
        </message>
        <message>
            <source>A folder with one file per module (module_NNN_NAME.KIND.pt). Give either this or a file.</source>
            <translation>Ein Ordner mit einer Datei je Modul (module_NNN_NAME.KIND.pt). Geben Sie entweder diesen oder eine Datei an.</translation>
        </message>
        <message>
            <source>Give either a checkpoint file ({file}) or a folder of module dumps ({folder}).</source>
            <translation>Geben Sie entweder eine Checkpoint-Datei ({file}) oder einen Ordner mit Moduldateien ({folder}) an.</translation>
        </message>
        <message>
            <source>How the bands measured at 20 m came to the 10 m grid. auto: measured. duplicated: each 20 m pixel is 2 × 2 equal ones. interpolated: resampled smoothly. sharp: sharpened to 10 m before (Sen2Res, DSen2 and the like).</source>
            <translation>Wie die mit 20 m gemessenen Kanäle auf das 10-m-Raster kamen. auto: gemessen. duplicated: jedes 20-m-Pixel als 2 × 2 gleiche. interpolated: glatt umgerechnet. sharp: vorher auf 10 m geschärft (Sen2Res, DSen2 und dergleichen).</translation>
        </message>
        <message>
            <source>auto: by band names, wavelengths or the number of bands. Or the name of each band in the file's order, such as B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12 ('-' for one to leave out), or ten band numbers, those of B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12.</source>
            <translation>auto: nach Kanalnamen, Wellenlängen oder Anzahl der Kanäle. Oder der Name jedes Kanals in der Reihenfolge der Datei, etwa B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12 ('-' für einen auszulassenden), oder zehn Kanalnummern, die von B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12.</translation>
        </message>
        <message>
            <source>How stored numbers become reflectance. auto: from the product or file. Or one of reflectance, DN/10000, (DN-1000)/10000 (products from January 2022 on, baseline 04.00), DN/65535, or a factor such as 0.0001.</source>
            <translation>Wie gespeicherte Zahlen zu Reflektanz werden. auto: nach Produkt oder Datei. Oder eines von reflectance, DN/10000, (DN-1000)/10000 (Produkte seit Januar 2022, Version 04.00), DN/65535 oder ein Faktor wie 0.0001.</translation>
        </message>
        <message>
            <source>Band order</source>
            <translation>Kanalreihenfolge</translation>
        </message>
        <message>
            <source>20 m bands</source>
            <translation>20-m-Kanäle</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>If each band is a layer or file of its own: the others, in any order. Names of layers or files must hold the band (B02, FRE_B2, blue, ...), or BAND_ORDER states the bands of the input and of these, in order. A layer of the scene classification (SCL) may be among them.</source>
            <translation>Falls jeder Kanal ein eigener Layer oder eine eigene Datei ist: die übrigen, in beliebiger Reihenfolge. Die Namen der Layer oder Dateien müssen den Kanal enthalten (B02, FRE_B2, blue, ...), oder BAND_ORDER nennt die Kanäle der Eingabe und dieser, der Reihe nach. Ein Layer der Szenenklassifikation (SCL) darf darunter sein.</translation>
        </message>
        <message>
            <source>Other band layers</source>
            <translation>Weitere Kanal-Layer</translation>
        </message>
        <message>
            <source>METHOD 'train' needs TRAINING polygons and their CLASS_FIELD.</source>
            <translation>METHOD „train“ braucht Polygone in TRAINING und ihr CLASS_FIELD.</translation>
        </message>
        <message>
            <source>TRAINING has no field '{field}'.</source>
            <translation>TRAINING hat kein Feld „{field}“.</translation>
        </message>
        <message>
            <source>A training polygon cannot be brought to the raster's CRS: {error}</source>
            <translation>Ein Trainingspolygon lässt sich nicht in das KBS des Rasters bringen: {error}</translation>
        </message>
        <message>
            <source>Did you mean {}?</source>
            <translation>Meinten Sie {}?</translation>
        </message>
        <message>
            <source>There is no parameter {}: its value does not count.</source>
            <translation>Es gibt keinen Parameter {}: Sein Wert zählt nicht.</translation>
        </message>
        <message>
            <source>{}: '{}' is neither a file that exists nor a raster layer of the project.</source>
            <translation>{}: „{}“ ist weder eine vorhandene Datei noch ein Rasterlayer des Projekts.</translation>
        </message>
        <message>
            <source>{} '{}' is unknown: use {}.</source>
            <translation>{} „{}“ ist unbekannt: Möglich sind {}.</translation>
        </message>
        <message>
            <source>{} is '{}': use a number, at least {}.</source>
            <translation>{} ist „{}“: Geben Sie eine Zahl an, mindestens {}.</translation>
        </message>
        <message>
            <source>{} is '{}': use a number from {} to {}.</source>
            <translation>{} ist „{}“: Geben Sie eine Zahl von {} bis {} an.</translation>
        </message>
        <message>
            <source>{} is '{}': use west, east, south, north with the CRS, such as 600000,601000,4900000,4901000 [EPSG:32632].</source>
            <translation>{} ist „{}“: Geben Sie Westen, Osten, Süden, Norden und das KBS an, etwa 600000,601000,4900000,4901000 [EPSG:32632].</translation>
        </message>
        <message>
            <source>DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>DEVICE „{}“ ist unbekannt: verwenden Sie auto, cpu, cuda, cuda:N oder mps.</translation>
        </message>
        <message>
            <source>{} is '{}': use true or false.</source>
            <translation>{} ist „{}“: verwenden Sie true oder false.</translation>
        </message>
        <message>
            <source>Earth Search, Collection 1</source>
            <translation>Earth Search, Collection 1</translation>
        </message>
        <message>
            <source>Earth Search, harmonised</source>
            <translation>Earth Search, harmonisiert</translation>
        </message>
        <message>
            <source>Copernicus Data Space Ecosystem</source>
            <translation>Copernicus Data Space Ecosystem</translation>
        </message>
        <message>
            <source>Custom catalogue</source>
            <translation>Eigener Katalog</translation>
        </message>
        <message>
            <source>True colour image</source>
            <translation>Echtfarbbild</translation>
        </message>
        <message>
            <source>Near-infrared pseudo-colour</source>
            <translation>Nahinfrarot-Falschfarbbild</translation>
        </message>
        <message>
            <source>Normalized difference vegetation index</source>
            <translation>Normalisierter differenzierter Vegetationsindex</translation>
        </message>
        <message>
            <source>Normalized difference water index</source>
            <translation>Normalisierter differenzierter Wasserindex</translation>
        </message>
        <message>
            <source>Modified normalized difference water index</source>
            <translation>Modifizierter normalisierter differenzierter Wasserindex</translation>
        </message>
        <message>
            <source>Normalized difference red edge index</source>
            <translation>Normalisierter differenzierter Red-Edge-Index</translation>
        </message>
        <message>
            <source>Enhanced vegetation index</source>
            <translation>Verbesserter Vegetationsindex</translation>
        </message>
        <message>
            <source>Soil-adjusted vegetation index (L = 0.5)</source>
            <translation>Bodenangepasster Vegetationsindex (L = 0,5)</translation>
        </message>
        <message>
            <source>Normalized burn ratio</source>
            <translation>Normalisiertes Brandverhältnis</translation>
        </message>
        <message>
            <source>Normalized difference moisture index</source>
            <translation>Normalisierter differenzierter Feuchteindex</translation>
        </message>
        <message>
            <source>Bare soil index</source>
            <translation>Index offenen Bodens</translation>
        </message>
        <message>
            <source>User's expression</source>
            <translation>Ausdruck des Benutzers</translation>
        </message>
        <message>
            <source>Sentinel-2 super-resolution (S2DR3)</source>
            <translation>Sentinel-2-Super-Resolution (S2DR3)</translation>
        </message>
    </context>
    <context>
        <name>AreaChoice</name>
        <message>
            <source>Drag a rectangle over the part to compute. Escape: end.</source>
            <translation>Ziehen Sie ein Rechteck über den Teil. Escape: Ende.</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>The whole image</source>
            <translation>Das ganze Bild</translation>
        </message>
        <message>
            <source>Visible map</source>
            <translation>Sichtbare Karte</translation>
        </message>
        <message>
            <source>What the map shows when the run starts</source>
            <translation>Was die Karte zeigt, wenn der Lauf beginnt</translation>
        </message>
        <message>
            <source>A rectangle, drawn on the map or typed</source>
            <translation>Ein Rechteck, auf der Karte gezeichnet oder eingegeben</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Inside the polygons of a layer only</source>
            <translation>Nur innerhalb der Polygone eines Layers</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Draw a rectangle on the map first.</source>
            <translation>Ziehen Sie zuerst ein Rechteck auf der Karte.</translation>
        </message>
        <message>
            <source>Choose a layer of polygons first.</source>
            <translation>Wählen Sie zuerst einen Polygonlayer.</translation>
        </message>
    </context>
    <context>
        <name>AtOnce</name>
        <message>
            <source>Super-resolve it at once</source>
            <translation>Gleich super-auflösen</translation>
        </message>
        <message>
            <source>With the settings that Super-resolve had when it was last used in this window</source>
            <translation>Mit den Einstellungen, die „Super-auflösen“ in diesem Fenster zuletzt hatte</translation>
        </message>
        <message>
            <source>GeoTIFF (*.tif *.tiff)</source>
            <translation>GeoTIFF (*.tif *.tiff)</translation>
        </message>
        <message>
            <source>Super-resolved image</source>
            <translation>Bild nach Super-Resolution</translation>
        </message>
        <message>
            <source>beside the cube, with _1m in the name</source>
            <translation>neben dem Würfel, mit _1m im Namen</translation>
        </message>
    </context>
    <context>
        <name>BaseMapOffer</name>
        <message>
            <source>Add a base map</source>
            <translation>Grundkarte hinzufügen</translation>
        </message>
        <message>
            <source>OpenStreetMap, as a layer below all others</source>
            <translation>OpenStreetMap, als Layer unter allen anderen</translation>
        </message>
        <message>
            <source>The project is empty: a base map helps to find the place.</source>
            <translation>Das Projekt ist leer: Eine Grundkarte hilft, den Ort zu finden.</translation>
        </message>
    </context>
    <context>
        <name>CandidatePictures</name>
        <message>
            <source>Pictures of scenes</source>
            <translation>Bilder von Szenen</translation>
        </message>
    </context>
    <context>
        <name>CandidateTable</name>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Tile</source>
            <translation>Kachel</translation>
        </message>
        <message>
            <source>Cloud, scene (%)</source>
            <translation>Wolken, Szene (%)</translation>
        </message>
        <message>
            <source>Cloud, here (%)</source>
            <translation>Wolken, hier (%)</translation>
        </message>
        <message>
            <source>Cover (%)</source>
            <translation>Abdeckung (%)</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Take this date</source>
            <translation>Dieses Datum nehmen</translation>
        </message>
        <message>
            <source>The place on this date</source>
            <translation>Der Ort an diesem Tag</translation>
        </message>
        <message>
            <source>The whole tile on this date</source>
            <translation>Die ganze Kachel an diesem Tag</translation>
        </message>
    </context>
    <context>
        <name>CheckpointCheck</name>
        <message>
            <source>Inspecting a checkpoint</source>
            <translation>Ein Checkpoint wird untersucht</translation>
        </message>
        <message>
            <source>There is no file or folder '{path}'.</source>
            <translation>Es gibt keine Datei und keinen Ordner '{path}'.</translation>
        </message>
        <message>
            <source>Inspecting the checkpoint…</source>
            <translation>Der Checkpoint wird untersucht…</translation>
        </message>
        <message>
            <source>⚠ This is a checkpoint of another kind: {kind}.</source>
            <translation>⚠ Dies ist ein Checkpoint anderer Art: {kind}.</translation>
        </message>
        <message>
            <source>✓ {kind}, {millions:.1f} million parameters</source>
            <translation>✓ {kind}, {millions:.1f} Millionen Parameter</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>File…</source>
            <translation>Datei…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Ordner…</translation>
        </message>
        <message>
            <source>bundled open checkpoint</source>
            <translation>mitgelieferter offener Checkpoint</translation>
        </message>
        <message>
            <source>{name}, from the settings</source>
            <translation>{name}, aus den Einstellungen</translation>
        </message>
        <message>
            <source>Checkpoint file</source>
            <translation>Checkpoint-Datei</translation>
        </message>
        <message>
            <source>Folder of module dumps</source>
            <translation>Ordner mit Moduldateien</translation>
        </message>
        <message>
            <source>auto – a working GPU, else the processor</source>
            <translation>auto – eine funktionierende GPU, sonst der Prozessor</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>Geräte suchen</translation>
        </message>
        <message>
            <source>{device}: does not work ({problem})</source>
            <translation>{device}: funktioniert nicht ({problem})</translation>
        </message>
        <message>
            <source>{device}, {free:.1f} of {total:.1f} GB free</source>
            <translation>{device}, {free:.1f} von {total:.1f} GB frei</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Drag the line. F: the input alone. Escape: end.</source>
            <translation>Linie ziehen. F: nur die Eingabe. Escape: Ende.</translation>
        </message>
    </context>
    <context>
        <name>DatesChoice</name>
        <message>
            <source>Fetch the clearest dates of a place and period; they come back to this list</source>
            <translation>Die klarsten Tage eines Ortes und Zeitraums holen; sie kommen in diese Liste zurück</translation>
        </message>
        <message>
            <source>From a place…</source>
            <translation>Von einem Ort …</translation>
        </message>
        <message>
            <source>A product of another day</source>
            <translation>Ein Produkt eines anderen Tages</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>Demo scene</source>
            <translation>Demo-Szene</translation>
        </message>
        <message>
            <source>Try the demo scene</source>
            <translation>Demo-Szene ausprobieren</translation>
        </message>
        <message>
            <source>There is no image on the map yet.</source>
            <translation>Auf der Karte ist noch kein Bild.</translation>
        </message>
    </context>
    <context>
        <name>Dropped</name>
        <message>
            <source>Folder…</source>
            <translation>Ordner…</translation>
        </message>
        <message>
            <source>A .SAFE folder, or a folder of band files</source>
            <translation>Ein .SAFE-Ordner oder ein Ordner mit Kanaldateien</translation>
        </message>
        <message>
            <source>Folder of a Sentinel-2 product</source>
            <translation>Ordner eines Sentinel-2-Produkts</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>OUTPUT is missing: name a file for the cube, or set LIST_ONLY.</source>
            <translation>OUTPUT fehlt: Geben Sie eine Datei für den Würfel an, oder setzen Sie LIST_ONLY.</translation>
        </message>
        <message>
            <source>The place is missing: give one of POINT, EXTENT and AREA.</source>
            <translation>Der Ort fehlt: Geben Sie eines von POINT, EXTENT und AREA an.</translation>
        </message>
        <message>
            <source>The place is to be given by one of POINT, EXTENT and AREA, not by {stated}.</source>
            <translation>Der Ort ist durch eines von POINT, EXTENT und AREA anzugeben, nicht durch {stated}.</translation>
        </message>
        <message>
            <source>POLYGONS is the table of TRAINING itself ({polygons}), which is never replaced: choose another file.</source>
            <translation>POLYGONS ist die Tabelle von TRAINING selbst ({polygons}), die nie ersetzt wird: Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Cross-validation over {folds} folds of blocks of {block_pixels} pixels: overall accuracy {overall_accuracy:.3f}, balanced accuracy {balanced_accuracy:.3f}.</source>
            <translation>Kreuzvalidierung über {folds} Teile aus Blöcken von {block_pixels} Pixeln: Gesamtgenauigkeit {overall_accuracy:.3f}, ausgewogene Genauigkeit {balanced_accuracy:.3f}.</translation>
        </message>
        <message>
            <source>Confusion matrix (rows: reference; columns: predicted):</source>
            <translation>Konfusionsmatrix (Zeilen: Referenz; Spalten: Vorhersage):</translation>
        </message>
        <message>
            <source>EXPRESSION_NAME '{name}' cannot name a file: use letters, digits and hyphens.</source>
            <translation>EXPRESSION_NAME '{name}' kann keine Datei benennen: Verwenden Sie Buchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <source>The product {path}</source>
            <translation>Das Produkt {path}</translation>
        </message>
        <message>
            <source>The disk of {output} has {free} free, and the sheets may take {needed}: free some, choose another folder, or a smaller AREA.</source>
            <translation>Auf der Platte von {output} sind {free} frei, und die Blätter können {needed} benötigen: Schaffen Sie Platz, oder wählen Sie einen anderen Ordner oder eine kleinere AREA.</translation>
        </message>
        <message>
            <source>is calculated by QGIS from other layers</source>
            <translation>wird von QGIS aus anderen Layern berechnet</translation>
        </message>
        <message>
            <source>lies in a PostgreSQL database</source>
            <translation>liegt in einer PostgreSQL-Datenbank</translation>
        </message>
        <message>
            <source>comes from a map server, which gives pictures</source>
            <translation>kommt von einem Kartenserver, der Bilder liefert</translation>
        </message>
        <message>
            <source>comes from a coverage server</source>
            <translation>kommt von einem Coverage-Server</translation>
        </message>
        <message>
            <source>The settings of the layer {source} in QGIS (CRS, nodata values, open options) do not count for {name}: its file is read as it is.</source>
            <translation>Die Einstellungen des Layers {source} in QGIS (KBS, Leerwerte, Öffnungsoptionen) gelten nicht für {name}: Seine Datei wird gelesen, wie sie ist.</translation>
        </message>
        <message>
            <source>LAYERS adds to a layer or file of one band, not to a folder ({first}): give only one of them.</source>
            <translation>LAYERS ergänzt einen Layer oder eine Datei mit einem Kanal, keinen Ordner ({first}): Geben Sie nur eines von beiden an.</translation>
        </message>
        <message>
            <source>The open option(s) {options} of the layer {name} do not count: its file is read with GDAL's defaults.</source>
            <translation>Die Öffnungsoption(en) {options} des Layers {name} gelten nicht: Seine Datei wird mit den Voreinstellungen von GDAL gelesen.</translation>
        </message>
        <message>
            <source>The CRS set in QGIS for the layer {name} counts: {authid} (file: {own}).</source>
            <translation>Das in QGIS für den Layer {name} gesetzte KBS gilt: {authid} (Datei: {own}).</translation>
        </message>
        <message>
            <source>is of the provider {provider}, which is not GDAL</source>
            <translation>ist vom Datenanbieter {provider}, der nicht GDAL ist</translation>
        </message>
        <message>
            <source>The layer {name} {what}: save its bands as a raster file first (Export &gt; Save As, raw data), and choose that.</source>
            <translation>Der Layer {name} {what}: Speichern Sie seine Kanäle zuerst als Rasterdatei (Export &gt; Speichern als, Rohdaten), und wählen Sie diese.</translation>
        </message>
        <message>
            <source>Additional nodata values of the layer {name} that are not set for all of its bands do not count.</source>
            <translation>Zusätzliche Leerwerte des Layers {name}, die nicht für alle seine Kanäle gesetzt sind, gelten nicht.</translation>
        </message>
        <message>
            <source>The nodata value of the file counts, although it is switched off for the layer {name} in QGIS.</source>
            <translation>Der Leerwert der Datei gilt, obwohl er für den Layer {name} in QGIS ausgeschaltet ist.</translation>
        </message>
        <message>
            <source>The CRS {stated} of {name} is unknown: use one such as EPSG:32632.</source>
            <translation>Das KBS {stated} von {name} ist unbekannt: Verwenden Sie eines wie EPSG:32632.</translation>
        </message>
        <message>
            <source>{outside:.0%} of {name} lie outside the image: only the part inside is used. Its order is west, east, south, north (xmin,xmax,ymin,ymax).</source>
            <translation>{outside:.0%} von {name} liegen außerhalb des Bildes: Nur der Teil innerhalb wird verwendet. Die Reihenfolge ist West, Ost, Süd, Nord (xmin,xmax,ymin,ymax).</translation>
        </message>
        <message>
            <source>AREA has no (selected) polygon: select some, or choose another layer.</source>
            <translation>AREA hat kein (ausgewähltes) Polygon: Wählen Sie welche aus, oder wählen Sie einen anderen Layer.</translation>
        </message>
        <message>
            <source>{name} has the CRS {authid} and the image has none, so that they cannot be compared: set the image's CRS (Layer &gt; Set CRS of Layer(s), or gdal_edit.py -a_srs).</source>
            <translation>{name} hat das KBS {authid} und das Bild keines, sodass sie nicht verglichen werden können: Setzen Sie das KBS des Bildes (Layer &gt; KBS von Layer(n) setzen, oder gdal_edit.py -a_srs).</translation>
        </message>
        <message>
            <source>{name} cannot be brought into the image's CRS: choose one nearer to the image.</source>
            <translation>{name} kann nicht in das KBS des Bildes gebracht werden: Wählen Sie eine Ausdehnung, die näher am Bild liegt.</translation>
        </message>
        <message>
            <source>{name} has an invalid geometry (feature {number}): repair the layer (Fix geometries), or let Processing skip such features (its setting Invalid features filtering).</source>
            <translation>{name} hat eine ungültige Geometrie (Objekt {number}): Reparieren Sie den Layer (Geometrien reparieren), oder lassen Sie die Verarbeitung solche Objekte überspringen (deren Einstellung zum Filtern ungültiger Objekte).</translation>
        </message>
        <message>
            <source>POINT has no finite coordinates: choose a point on the map.</source>
            <translation>POINT hat keine endlichen Koordinaten: Wählen Sie einen Punkt auf der Karte.</translation>
        </message>
        <message>
            <source>SIZE must be above 0 m.</source>
            <translation>SIZE muss größer als 0 m sein.</translation>
        </message>
        <message>
            <source>The area has no finite coordinates: choose another extent.</source>
            <translation>Das Gebiet hat keine endlichen Koordinaten: Wählen Sie eine andere Ausdehnung.</translation>
        </message>
        <message>
            <source>The area is wider than half of the globe: choose a smaller one.</source>
            <translation>Das Gebiet ist breiter als die halbe Erde: Wählen Sie ein kleineres.</translation>
        </message>
        <message>
            <source>The area reaches beyond 84° north or 80° south, where no Sentinel-2 tiles lie.</source>
            <translation>Das Gebiet reicht über 84° Nord oder 80° Süd hinaus, wo es keine Sentinel-2-Kacheln gibt.</translation>
        </message>
        <message>
            <source>The file may be damaged: choose another scene.</source>
            <translation>Die Datei ist vielleicht beschädigt: Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{band} of {scene}</source>
            <translation>{band} von {scene}</translation>
        </message>
        <message>
            <source>{file} is neither a GeoTIFF nor a JPEG 2000 file: the server may ask for an account (AUTHCFG), or a login page stands in between.</source>
            <translation>{file} ist weder eine GeoTIFF- noch eine JPEG-2000-Datei: Vielleicht verlangt der Server ein Konto (AUTHCFG), oder eine Anmeldeseite steht dazwischen.</translation>
        </message>
        <message>
            <source>Cancelled. No output was written.</source>
            <translation>Abgebrochen. Es wurde keine Ausgabe geschrieben.</translation>
        </message>
        <message>
            <source>Cannot read {file}</source>
            <translation>{file} kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>{file} does not meet the area: choose another scene.</source>
            <translation>{file} trifft das Gebiet nicht: Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{file} has no georeference, and its item gives none: choose another scene.</source>
            <translation>{file} hat keine Georeferenz, und ihr Eintrag nennt keine: Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{file} does not have {metres} m pixels that run east and south: choose another scene.</source>
            <translation>{file} hat keine {metres}-m-Pixel, die nach Osten und Süden laufen: Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{file} lies elsewhere than its item states: the file's own position is used.</source>
            <translation>{file} liegt anderswo, als ihr Eintrag angibt: Die Lage der Datei selbst wird verwendet.</translation>
        </message>
        <message>
            <source>Cannot complete the copy of {file}</source>
            <translation>Die Kopie von {file} kann nicht vollendet werden</translation>
        </message>
        <message>
            <source>Check that the folder exists, can be written to and has room.</source>
            <translation>Prüfen Sie, ob der Ordner besteht, beschreibbar ist und Platz hat.</translation>
        </message>
        <message>
            <source>scene {cloud:.1f} % cloud</source>
            <translation>Szene {cloud:.1f} % Wolken</translation>
        </message>
        <message>
            <source>left: {error}</source>
            <translation>ausgelassen: {error}</translation>
        </message>
        <message>
            <source>and {more} more</source>
            <translation>und {more} weitere</translation>
        </message>
        <message>
            <source>Cannot write {target}</source>
            <translation>{target} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Cannot write {target}: {messages}. {remedy}</source>
            <translation>{target} kann nicht geschrieben werden: {messages}. {remedy}</translation>
        </message>
        <message>
            <source>Passed over: {error}</source>
            <translation>Übergangen: {error}</translation>
        </message>
        <message>
            <source>left: not looked at</source>
            <translation>ausgelassen: nicht angesehen</translation>
        </message>
        <message>
            <source>left: it does not meet the area</source>
            <translation>ausgelassen: trifft das Gebiet nicht</translation>
        </message>
        <message>
            <source>left: outside the dates</source>
            <translation>ausgelassen: außerhalb der Daten</translation>
        </message>
        <message>
            <source>nearer to DATE</source>
            <translation>näher an DATE</translation>
        </message>
        <message>
            <source>left: not looked at, what was taken is {how}</source>
            <translation>ausgelassen: nicht angesehen, das Genommene ist {how}</translation>
        </message>
        <message>
            <source>left: what was taken is as clear or clearer</source>
            <translation>ausgelassen: das Genommene ist ebenso klar oder klarer</translation>
        </message>
        <message>
            <source>left: it lies in another UTM zone than the other dates</source>
            <translation>ausgelassen: liegt in einer anderen UTM-Zone als die anderen Termine</translation>
        </message>
        <message>
            <source>left: its tiles cover less of the area than MIN_COVER</source>
            <translation>ausgelassen: Die Kacheln decken weniger vom Gebiet ab als MIN_COVER</translation>
        </message>
        <message>
            <source>left: not looked at, MAX_LOOKS ({looks}) others were</source>
            <translation>ausgelassen: nicht angesehen, MAX_LOOKS ({looks}) andere wurden es</translation>
        </message>
        <message>
            <source>Looking at {date}</source>
            <translation>{date} wird angesehen</translation>
        </message>
        <message>
            <source>left: covers less of the area than MIN_COVER</source>
            <translation>ausgelassen: deckt weniger vom Gebiet ab als MIN_COVER</translation>
        </message>
        <message>
            <source>left: more cloud in the area than MAX_CLOUD</source>
            <translation>ausgelassen: mehr Wolken im Gebiet als MAX_CLOUD</translation>
        </message>
        <message>
            <source>left: it adds nothing to the area</source>
            <translation>ausgelassen: trägt nichts zum Gebiet bei</translation>
        </message>
        <message>
            <source>{date}: the archive's JPEG 2000 files can only be read whole, {whole:.0f} MB in all.</source>
            <translation>{date}: Die JPEG-2000-Dateien des Archivs können nur ganz gelesen werden, zusammen {whole:.0f} MB.</translation>
        </message>
        <message>
            <source>{profile} has no scene of {period} there: choose other dates or catalogue.</source>
            <translation>{profile} hat dort keine Szene aus {period}: Wählen Sie andere Daten oder einen anderen Katalog.</translation>
        </message>
        <message>
            <source>No scene of {period} has at most {cloud:.0%} cloud and at least {cover:.0%} cover in the area. Candidates: {listed}. Raise MAX_CLOUD, lower MIN_COVER, or choose other dates or another catalogue.</source>
            <translation>Keine Szene aus {period} hat im Gebiet höchstens {cloud:.0%} Wolken und mindestens {cover:.0%} Abdeckung. Kandidaten: {listed}. Erhöhen Sie MAX_CLOUD, verringern Sie MIN_COVER, oder wählen Sie andere Daten oder einen anderen Katalog.</translation>
        </message>
        <message>
            <source>left: {first} is a newer processing of it</source>
            <translation>ausgelassen: {first} ist eine neuere Prozessierung davon</translation>
        </message>
        <message>
            <source>left: other tiles of the overpass cover the area</source>
            <translation>ausgelassen: andere Kacheln des Überflugs decken das Gebiet ab</translation>
        </message>
        <message>
            <source>the server asks for an account: choose an authentication configuration in AUTHCFG</source>
            <translation>der Server verlangt ein Konto: Wählen Sie eine Authentifizierungskonfiguration in AUTHCFG</translation>
        </message>
        <message>
            <source>the server refuses access: check the account in AUTHCFG, or choose another catalogue</source>
            <translation>der Server verweigert den Zugang: Prüfen Sie das Konto in AUTHCFG, oder wählen Sie einen anderen Katalog</translation>
        </message>
        <message>
            <source>it does not exist</source>
            <translation>es besteht nicht</translation>
        </message>
        <message>
            <source>the proxy asks for an account: set it in Settings &gt; Options &gt; Network</source>
            <translation>der Proxy verlangt ein Konto: Setzen Sie es unter Einstellungen &gt; Optionen &gt; Netzwerk</translation>
        </message>
        <message>
            <source>status {status}</source>
            <translation>Status {status}</translation>
        </message>
        <message>
            <source>{what} could not be read from {url}: {problem}, {attempts} times in a row. Check the network and the proxy (Settings &gt; Options &gt; Network), try again later, or choose another catalogue.</source>
            <translation>{what} konnte nicht von {url} gelesen werden: {problem}, {attempts}-mal nacheinander. Prüfen Sie das Netz und den Proxy (Einstellungen &gt; Optionen &gt; Netzwerk), versuchen Sie es später noch einmal, oder wählen Sie einen anderen Katalog.</translation>
        </message>
        <message>
            <source>{what}: {url} redirects to an address without encryption.</source>
            <translation>{what}: {url} leitet zu einer Adresse ohne Verschlüsselung um.</translation>
        </message>
        <message>
            <source>{what}: {url} redirects in a circle.</source>
            <translation>{what}: {url} leitet im Kreis um.</translation>
        </message>
        <message>
            <source>{what}: {problem}; next attempt in {seconds:.0f} s</source>
            <translation>{what}: {problem}; nächster Versuch in {seconds:.0f} s</translation>
        </message>
        <message>
            <source>{what} is no JSON object ({url} sends {kind}): check the address of the catalogue, and whether a proxy or login page stands in between.</source>
            <translation>{what} ist kein JSON-Objekt ({url} sendet {kind}): Prüfen Sie die Adresse des Katalogs, und ob ein Proxy oder eine Anmeldeseite dazwischen steht.</translation>
        </message>
        <message>
            <source>check the address, or choose another catalogue</source>
            <translation>Prüfen Sie die Adresse, oder wählen Sie einen anderen Katalog</translation>
        </message>
        <message>
            <source>{what} ({url}) has status {status}{stated}: {remedy}.</source>
            <translation>{what} ({url}) hat den Status {status}{stated}: {remedy}.</translation>
        </message>
        <message>
            <source>Going on with the scenes that the unfinished run chose.</source>
            <translation>Es geht mit den Szenen weiter, die der unvollendete Lauf gewählt hat.</translation>
        </message>
        <message>
            <source>Asking {profile}</source>
            <translation>{profile} wird gefragt</translation>
        </message>
        <message>
            <source>Taken: {scenes}, {look}.</source>
            <translation>Genommen: {scenes}, {look}.</translation>
        </message>
        <message>
            <source>Only {count} of {dates} dates fit the limits.</source>
            <translation>Nur {count} von {dates} Terminen erfüllen die Grenzen.</translation>
        </message>
        <message>
            <source>Searching {profile}</source>
            <translation>{profile} wird durchsucht</translation>
        </message>
        <message>
            <source>{profile} lists {count} scenes of {period} there.</source>
            <translation>{profile} führt dort {count} Szenen aus {period} auf.</translation>
        </message>
        <message>
            <source>Radiometry of {scene}: {how}.</source>
            <translation>Radiometrie von {scene}: {how}.</translation>
        </message>
        <message>
            <source>Reading {band} of {when} {tile}</source>
            <translation>{band} von {when} {tile} wird gelesen</translation>
        </message>
        <message>
            <source>Choose another scene.</source>
            <translation>Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{cloud:.1%} cloud and {cover:.1%} cover in the area</source>
            <translation>{cloud:.1%} Wolken und {cover:.1%} Abdeckung im Gebiet</translation>
        </message>
        <message>
            <source>Cannot bring {path} to the cube's grid</source>
            <translation>{path} kann nicht in das Raster des Würfels gebracht werden</translation>
        </message>
        <message>
            <source>{scene} lies on another grid than the cube and is warped to it by its nearest pixels.</source>
            <translation>{scene} liegt in einem anderen Raster als der Würfel und wird mit den nächstgelegenen Pixeln darauf umprojiziert.</translation>
        </message>
        <message>
            <source>No date was given: set DATE for one day, or START and END for a period.</source>
            <translation>Es wurde kein Datum angegeben: Setzen Sie DATE für einen Tag, oder START und END für einen Zeitraum.</translation>
        </message>
        <message>
            <source>A period needs both START and END.</source>
            <translation>Ein Zeitraum braucht START und END.</translation>
        </message>
        <message>
            <source>END ({end}) is before START ({start}): exchange them.</source>
            <translation>END ({end}) liegt vor START ({start}): Vertauschen Sie beide.</translation>
        </message>
        <message>
            <source>DATE ({date}) is outside START ({start}) and END ({end}): choose a date between them.</source>
            <translation>DATE ({date}) liegt nicht zwischen START ({start}) und END ({end}): Wählen Sie ein Datum dazwischen.</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} bis {end}</translation>
        </message>
        <message>
            <source>the picture of {tile}</source>
            <translation>das Bild von {tile}</translation>
        </message>
        <message>
            <source>{file} is no small picture.</source>
            <translation>{file} ist kein kleines Bild.</translation>
        </message>
        <message>
            <source>{file} has no georeference.</source>
            <translation>{file} hat keine Georeferenz.</translation>
        </message>
        <message>
            <source>{name} does not meet the area.</source>
            <translation>{name} trifft das Gebiet nicht.</translation>
        </message>
        <message>
            <source>{name} has no overview that is small enough.</source>
            <translation>{name} hat keine Übersicht, die klein genug ist.</translation>
        </message>
        <message>
            <source>{name} has more than 8 bits a band.</source>
            <translation>{name} hat mehr als 8 Bit je Kanal.</translation>
        </message>
        <message>
            <source>CATALOGUE {name!r} is unknown: choose one of {profiles}.</source>
            <translation>CATALOGUE {name!r} ist unbekannt: Wählen Sie eines von {profiles}.</translation>
        </message>
        <message>
            <source>CATALOGUE custom needs URL: enter the address of a STAC API (its landing page).</source>
            <translation>CATALOGUE custom braucht URL: Geben Sie die Adresse einer STAC-API an (deren Startseite).</translation>
        </message>
        <message>
            <source>URL {address} is no web address: enter one that starts with https://.</source>
            <translation>URL {address} ist keine Webadresse: Geben Sie eine an, die mit https:// beginnt.</translation>
        </message>
        <message>
            <source>AUTHCFG is not sent to {address}, which is not encrypted: use an address that starts with https://.</source>
            <translation>AUTHCFG wird nicht an {address} gesendet, denn diese Verbindung ist nicht verschlüsselt: Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
        </message>
        <message>
            <source>The files of {profile} need an account: choose an authentication configuration in AUTHCFG, or another catalogue.</source>
            <translation>Die Dateien von {profile} verlangen ein Konto: Wählen Sie eine Authentifizierungskonfiguration in AUTHCFG, oder einen anderen Katalog.</translation>
        </message>
        <message>
            <source>The cube's record would replace {record}, which is no such record: rename that file or choose another OUTPUT.</source>
            <translation>Der Nachweis des Würfels würde {record} ersetzen, was kein solcher Nachweis ist: Benennen Sie diese Datei um, oder wählen Sie ein anderes OUTPUT.</translation>
        </message>
        <message>
            <source>The cube of a further date would replace {output}, which was not fetched: rename that file or choose another OUTPUT.</source>
            <translation>Der Würfel eines weiteren Datums würde {output} ersetzen, die nicht geholt wurde: Benennen Sie diese Datei um oder wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>{name} at {href} is empty: choose another scene.</source>
            <translation>{name} unter {href} ist leer: Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{name} at {href} was replaced while it was read: run again.</source>
            <translation>{name} unter {href} wurde beim Lesen ersetzt: Starten Sie den Lauf noch einmal.</translation>
        </message>
        <message>
            <source>{name} does not exist at {href}, though the catalogue lists it.</source>
            <translation>{name} gibt es unter {href} nicht, obwohl der Katalog sie aufführt.</translation>
        </message>
        <message>
            <source>{name} at {href} ends early ({count} bytes of {end}): the file is damaged, choose another scene.</source>
            <translation>{name} unter {href} endet vorzeitig ({count} Bytes von {end}): Die Datei ist beschädigt, wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>{name}: {href} sends whole files only: its server or a proxy does not know ranges. Choose another catalogue, or ask for the proxy to let the header Range pass.</source>
            <translation>{name}: {href} sendet nur ganze Dateien: Der Server oder ein Proxy kennt keine Bereiche. Wählen Sie einen anderen Katalog, oder bitten Sie darum, dass der Proxy die Kopfzeile Range durchlässt.</translation>
        </message>
        <message>
            <source>CHOOSE {choose!r} is unknown: choose one of {choices}.</source>
            <translation>CHOOSE {choose!r} ist unbekannt: Wählen Sie eines von {choices}.</translation>
        </message>
        <message>
            <source>CHOOSE nearest needs DATE, the date to be near to: set it.</source>
            <translation>CHOOSE nearest braucht DATE, das Datum, dem es nahe sein soll: Setzen Sie es.</translation>
        </message>
        <message>
            <source>it is no STAC item</source>
            <translation>es ist kein STAC-Eintrag</translation>
        </message>
        <message>
            <source>it has no date</source>
            <translation>es hat kein Datum</translation>
        </message>
        <message>
            <source>its date cannot be read</source>
            <translation>sein Datum kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>it has no file of {missing}</source>
            <translation>es hat keine Datei von {missing}</translation>
        </message>
        <message>
            <source>its file of {name} is only to be had by {scheme} address</source>
            <translation>seine Datei von {name} ist nur unter einer Adresse mit {scheme} zu haben</translation>
        </message>
        <message>
            <source>the name of its tile is unknown</source>
            <translation>der Name seiner Kachel ist unbekannt</translation>
        </message>
        <message>
            <source>its tile {tile} does not lie in EPSG:{stated}</source>
            <translation>seine Kachel {tile} liegt nicht in EPSG:{stated}</translation>
        </message>
        <message>
            <source>its processing baseline is unknown</source>
            <translation>seine Prozessierungsversion ist unbekannt</translation>
        </message>
        <message>
            <source>The collection</source>
            <translation>Die Sammlung</translation>
        </message>
        <message>
            <source>{url} has no collection {collection!r}: check COLLECTION and URL.</source>
            <translation>{url} hat keine Sammlung {collection!r}: Prüfen Sie COLLECTION und URL.</translation>
        </message>
        <message>
            <source>The catalogue</source>
            <translation>Der Katalog</translation>
        </message>
        <message>
            <source>The search</source>
            <translation>Die Suche</translation>
        </message>
        <message>
            <source>The search at {url} answers without features: check that URL is the landing page of an API.</source>
            <translation>Die Suche unter {url} antwortet ohne Objekte: Prüfen Sie, ob URL die Startseite einer API ist.</translation>
        </message>
        <message>
            <source>The search finds more than {most_pages} scenes: choose a shorter period or smaller area.</source>
            <translation>Die Suche findet mehr als {most_pages} Szenen: Wählen Sie einen kürzeren Zeitraum oder ein kleineres Gebiet.</translation>
        </message>
        <message>
            <source>The archive's token</source>
            <translation>Das Token des Archivs</translation>
        </message>
        <message>
            <source>The archive gives no token for its files: try again later.</source>
            <translation>Das Archiv gibt kein Token für seine Dateien: Versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>{bands} bands</source>
            <translation>{bands} Kanäle</translation>
        </message>
        <message>
            <source>{name} is no GeoTIFF of one band, or is damaged ({error}): choose another scene.</source>
            <translation>{name} ist kein GeoTIFF mit einem Kanal oder ist beschädigt ({error}): Wählen Sie eine andere Szene.</translation>
        </message>
        <message>
            <source>it does not begin as one</source>
            <translation>sie beginnt nicht wie eine solche Datei</translation>
        </message>
        <message>
            <source>{count} fields</source>
            <translation>{count} Felder</translation>
        </message>
        <message>
            <source>a field of {size} bytes</source>
            <translation>ein Feld von {size} Bytes</translation>
        </message>
        <message>
            <source>it ends early</source>
            <translation>sie endet vorzeitig</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} Pixel</translation>
        </message>
        <message>
            <source>{count} blocks for {width} × {height} pixels</source>
            <translation>{count} Blöcke für {width} × {height} Pixel</translation>
        </message>
        <message>
            <source>(no valid address)</source>
            <translation>(keine gültige Adresse)</translation>
        </message>
        <message>
            <source>Calibration needs an image (1, {count}, h, w), not {shape}.</source>
            <translation>Die Kalibrierung braucht ein Bild (1, {count}, h, w), nicht {shape}.</translation>
        </message>
        <message>
            <source>The window is almost flat, so nothing can be told from it: choose one with edges.</source>
            <translation>Das Fenster ist fast eben, sodass sich daraus nichts erkennen lässt: Wählen Sie eines mit Kanten.</translation>
        </message>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>tie</source>
            <translation>Gleichstand</translation>
        </message>
        <message>
            <source>score</source>
            <translation>Wertung</translation>
        </message>
        <message>
            <source>box mean</source>
            <translation>Blockmittel</translation>
        </message>
        <message>
            <source>sensor model</source>
            <translation>Sensormodell</translation>
        </message>
        <message>
            <source>grid pattern</source>
            <translation>Rastermuster</translation>
        </message>
        <message>
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>cannot be told from row 1 on this window; '=' gives the same result, '~' another one</source>
            <translation>in diesem Fenster nicht von Zeile 1 zu unterscheiden; '=' ergibt dasselbe Ergebnis, '~' ein anderes</translation>
        </message>
        <message>
            <source>difference to the input and repeating pattern together, relative to bicubic enlargement (1: as good; lower is better)</source>
            <translation>Unterschied zur Eingabe und wiederholtes Muster zusammen, im Verhältnis zur bikubischen Vergrößerung (1: ebenso gut; kleiner ist besser)</translation>
        </message>
        <message>
            <source>RMS difference to the input in reflectance, by 10×10 means</source>
            <translation>quadratisches Mittel des Unterschieds zur Eingabe in Reflektanz, nach 10×10-Mitteln</translation>
        </message>
        <message>
            <source>the same by the sensor model; the better one of the two counts</source>
            <translation>dasselbe nach dem Sensormodell; das bessere der beiden zählt</translation>
        </message>
        <message>
            <source>RMS of the pattern that repeats in every input pixel</source>
            <translation>quadratisches Mittel des Musters, das sich in jedem Eingabepixel wiederholt</translation>
        </message>
        <message>
            <source>the lower difference relative to the input's contrast</source>
            <translation>der kleinere Unterschied im Verhältnis zum Kontrast der Eingabe</translation>
        </message>
        <message>
            <source>No candidate reproduces the input: the best one misses it by {error:.0%} of its contrast ({largest_error:.0%} is the limit). Check that band order and input scale of the image are right; else the weights are of another network or damaged.</source>
            <translation>Kein Kandidat gibt die Eingabe wieder: Der beste verfehlt sie um {error:.0%} ihres Kontrasts ({largest_error:.0%} ist die Grenze). Prüfen Sie, ob Kanalreihenfolge und Skalierung des Bildes stimmen; sonst gehören die Gewichte zu einem anderen Netz oder sind beschädigt.</translation>
        </message>
        <message>
            <source>Undecided: the rows {rows} agree with the input as well as row 1, but give another image. Try a window with more detail, or name the row that you know to be right.</source>
            <translation>Unentschieden: Die Zeilen {rows} stimmen ebenso gut mit der Eingabe überein wie Zeile 1, ergeben aber ein anderes Bild. Versuchen Sie ein Fenster mit mehr Details, oder nennen Sie die Zeile, von der Sie wissen, dass sie richtig ist.</translation>
        </message>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrierung</translation>
        </message>
        <message>
            <source>Calibration needs a decoder that enlarges {scale} times and a window of at least {smallest_window} × {smallest_window} pixels; here are {scale2} times and {shape} × {shape2} pixels.</source>
            <translation>Die Kalibrierung braucht einen Decoder, der {scale}-fach vergrößert, und ein Fenster von mindestens {smallest_window} × {smallest_window} Pixeln; hier sind es {scale2}-fach und {shape} × {shape2} Pixel.</translation>
        </message>
        <message>
            <source>Candidate {number} of {count} on {side} pixels</source>
            <translation>Kandidat {number} von {count} auf {side} Pixeln</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>{target}: needs {size:,.0f} MB, its disk has {free:,.0f} MB free. Choose another place.</source>
            <translation>{target}: braucht {size:,.0f} MB, seine Platte hat {free:,.0f} MB frei. Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>{weights}: the tensor '{name}' holds values beyond the range of {dtype_name}. Store it as bfloat16 or float32.</source>
            <translation>{weights}: Der Tensor '{name}' enthält Werte außerhalb des Bereichs von {dtype_name}. Speichern Sie ihn als bfloat16 oder float32.</translation>
        </message>
        <message>
            <source>Measuring the difference of the outputs</source>
            <translation>Der Unterschied der Ausgaben wird gemessen</translation>
        </message>
        <message>
            <source>unknown network</source>
            <translation>unbekanntes Netz</translation>
        </message>
        <message>
            <source>not readable</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>{weights}: tensors are stored as {wrong}, which are no weights.</source>
            <translation>{weights}: Tensoren sind als {wrong} gespeichert, was keine Gewichte sind.</translation>
        </message>
        <message>
            <source>{weights}: {count} tensors hold NaN or infinite values.</source>
            <translation>{weights}: {count} Tensoren enthalten NaN oder unendliche Werte.</translation>
        </message>
        <message>
            <source>{count} tensors hold one value throughout; trained weights rarely do.</source>
            <translation>{count} Tensoren enthalten durchweg einen einzigen Wert; trainierte Gewichte tun das selten.</translation>
        </message>
        <message>
            <source>{found}: needs about {needs_bytes:.1f} GB for {needs_pixels} × {needs_pixels} pixels; this computer has {memory:.1f} GB.</source>
            <translation>{found}: braucht etwa {needs_bytes:.1f} GB für {needs_pixels} × {needs_pixels} Pixel; dieser Rechner hat {memory:.1f} GB.</translation>
        </message>
        <message>
            <source>A complete {kind}: it can be used.</source>
            <translation>Vollständig ({kind}): kann verwendet werden.</translation>
        </message>
        <message>
            <source>Cannot be used: {count} problem(s).</source>
            <translation>Kann nicht verwendet werden: {count} Problem(e).</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Auf diesem Rechner</translation>
        </message>
        <message>
            <source>Metadata</source>
            <translation>Metadaten</translation>
        </message>
        <message>
            <source>Missing tensors (nearest one there)</source>
            <translation>Fehlende Tensoren (nächstliegender vorhandener)</translation>
        </message>
        <message>
            <source>Unexpected tensors (nearest one expected)</source>
            <translation>Unerwartete Tensoren (nächstliegender erwarteter)</translation>
        </message>
        <message>
            <source>Tensors of the wrong shape</source>
            <translation>Tensoren mit falscher Form</translation>
        </message>
        <message>
            <source>{shape}, needed {needed}</source>
            <translation>{shape}, benötigt {needed}</translation>
        </message>
        <message>
            <source>Not tensors</source>
            <translation>Keine Tensoren</translation>
        </message>
        <message>
            <source>Tensors with NaN or infinite values</source>
            <translation>Tensoren mit NaN oder unendlichen Werten</translation>
        </message>
        <message>
            <source>Constant tensors</source>
            <translation>Konstante Tensoren</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <source>Wrapped in</source>
            <translation>Verpackt in</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Stored as</source>
            <translation>Gespeichert als</translation>
        </message>
        <message>
            <source>{dtype} ({number} tensors)</source>
            <translation>{dtype} ({number} Tensoren)</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>all looked at</source>
            <translation>alle angesehen</translation>
        </message>
        <message>
            <source>not looked at (names, shapes and dtypes only)</source>
            <translation>nicht angesehen (nur Namen, Formen und Datentypen)</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>about {needs_bytes:,.0f} MB with its weights, for {size} input pixels at once</source>
            <translation>etwa {needs_bytes:,.0f} MB mit den Gewichten, für {size} Eingabepixel auf einmal</translation>
        </message>
        <message>
            <source>{nan} NaN, {infinite} infinite</source>
            <translation>{nan} NaN, {infinite} unendlich</translation>
        </message>
        <message>
            <source>  … and {count} more</source>
            <translation>  … und {count} weitere</translation>
        </message>
        <message>
            <source>… and {count:,} more</source>
            <translation>… und {count:,} weitere</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>endete</translation>
        </message>
        <message>
            <source>was cancelled</source>
            <translation>wurde abgebrochen</translation>
        </message>
        <message>
            <source>Fine-tuning {ended} after {steps} steps without a gain on what was held out, so no checkpoint was written: try a smaller learning rate, more steps or more scenes.</source>
            <translation>Die Feinabstimmung {ended} nach {steps} Schritten ohne Gewinn am zurückgehaltenen Teil, daher wurde kein Checkpoint geschrieben: Versuchen Sie eine kleinere Lernrate, mehr Schritte oder mehr Szenen.</translation>
        </message>
        <message>
            <source>ROW is {row}, but the table has {rows} rows: give the number of one of them, or 0.</source>
            <translation>ROW ist {row}, aber die Tabelle hat {rows} Zeilen: Geben Sie die Nummer einer davon an, oder 0.</translation>
        </message>
        <message>
            <source>{name} is an input itself ({output}), which is never overwritten: choose another name.</source>
            <translation>{name} ist selbst eine Eingabe ({output}), die nie überschrieben wird: Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{name} and {owner} are the same file ({output}): choose another name for one.</source>
            <translation>{name} und {owner} sind dieselbe Datei ({output}): Wählen Sie für eine davon einen anderen Namen.</translation>
        </message>
        <message>
            <source>The name of {name} is too long ({output}): choose a shorter one.</source>
            <translation>Der Name von {name} ist zu lang ({output}): Wählen Sie einen kürzeren.</translation>
        </message>
        <message>
            <source>{name} {output} is a folder: enter a file name.</source>
            <translation>{name} {output} ist ein Ordner: Geben Sie einen Dateinamen an.</translation>
        </message>
        <message>
            <source>{name} {output} has no known file extension: use {suffixes}.</source>
            <translation>{name} {output} hat keine bekannte Dateiendung: Verwenden Sie {suffixes}.</translation>
        </message>
        <message>
            <source>The folder of {name} does not exist: {parent}. Create it, or choose another.</source>
            <translation>Den Ordner von {name} gibt es nicht: {parent}. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Cannot write in {parent}: {strerror}. Choose another folder.</source>
            <translation>In {parent} kann nicht geschrieben werden: {strerror}. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{name} {output} cannot be replaced: {strerror}. Remove its layer from the project, close the program that has it open, or choose another name.</source>
            <translation>{name} {output} kann nicht ersetzt werden: {strerror}. Entfernen Sie den Layer aus dem Projekt, schließen Sie das Programm, das die Datei geöffnet hat, oder wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Not enough disk space in {parent}: the run needs about {needed}, {free} are free. Free some, choose another folder or a smaller extent.</source>
            <translation>Nicht genug Plattenplatz in {parent}: Der Lauf braucht etwa {needed}, frei sind {free}. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner oder eine kleinere Ausdehnung.</translation>
        </message>
        <message>
            <source>The disk is full: free space there, or choose an OUTPUT on another disk</source>
            <translation>Die Platte ist voll: Schaffen Sie dort Platz, oder wählen Sie einen OUTPUT auf einer anderen Platte</translation>
        </message>
        <message>
            <source>Check that the folder and its disk or network share are still there and writable</source>
            <translation>Prüfen Sie, ob der Ordner und seine Platte oder Netzfreigabe noch da und beschreibbar sind</translation>
        </message>
        <message>
            <source>Cannot write in {place}: {strerror}. {remedy}.</source>
            <translation>In {place} kann nicht geschrieben werden: {strerror}. {remedy}.</translation>
        </message>
        <message>
            <source>{final} could not be replaced: {strerror}. The finished file is {kept}: nothing is lost. Close the program that holds the old file, then rename it.</source>
            <translation>{final} konnte nicht ersetzt werden: {strerror}. Die fertige Datei ist {kept}: Es ist nichts verloren. Schließen Sie das Programm, das die alte Datei hält, und benennen Sie die neue dann um.</translation>
        </message>
        <message>
            <source>Cannot create the folder {folder}: {strerror}. Choose another OUTPUT.</source>
            <translation>Der Ordner {folder} kann nicht angelegt werden: {strerror}. Wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>{text} Finished before that, and kept: {files}.</source>
            <translation>{text} Vorher fertig geworden und erhalten: {files}.</translation>
        </message>
        <message>
            <source>Another run is writing to {output}. Wait for its end, cancel it, or choose another OUTPUT.</source>
            <translation>Ein anderer Lauf schreibt gerade {output}. Warten Sie auf sein Ende, brechen Sie ihn ab, oder wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>{one} or {other}</source>
            <translation>{one} oder {other}</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} und {other}</translation>
        </message>
        <message>
            <source>en</source>
            <translation>de</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>kB</source>
            <translation>kB</translation>
        </message>
        <message>
            <source>{size:.1f} TB</source>
            <translation>{size:.1f} TB</translation>
        </message>
        <message>
            <source>{seconds:.0f} s</source>
            <translation>{seconds:.0f} s</translation>
        </message>
        <message>
            <source>{minutes:.0f} min</source>
            <translation>{minutes:.0f} min</translation>
        </message>
        <message>
            <source>{hours:.1f} h</source>
            <translation>{hours:.1f} h</translation>
        </message>
        <message>
            <source>left out: {left_out}</source>
            <translation>ausgelassen: {left_out}</translation>
        </message>
        <message>
            <source>lattice {lattice}</source>
            <translation>Gitter {lattice}</translation>
        </message>
        <message>
            <source>no lattice</source>
            <translation>kein Gitter</translation>
        </message>
        <message>
            <source>shift {down:+.1f} m down, {right:+.1f} m right; {lattice}; weight {weight:.0f} %</source>
            <translation>Verschiebung {down:+.1f} m nach unten, {right:+.1f} m nach rechts; {lattice}; Gewicht {weight:.0f} %</translation>
        </message>
        <message>
            <source>These are no facts of a date: {error}.</source>
            <translation>Dies sind keine Angaben zu einem Termin: {error}.</translation>
        </message>
        <message>
            <source>Comparing the dates</source>
            <translation>Die Termine werden verglichen</translation>
        </message>
        <message>
            <source>Comparing the dates, about {left} left</source>
            <translation>Die Termine werden verglichen, noch etwa {left}</translation>
        </message>
        <message>
            <source>it has no data over the area</source>
            <translation>er hat keine Daten über dem Gebiet</translation>
        </message>
        <message>
            <source>it cannot be registered: too little of its detail is the reference's, or clouds cover it</source>
            <translation>er kann nicht registriert werden: zu wenig seiner Details sind die der Referenz, oder Wolken verdecken es</translation>
        </message>
        <message>
            <source>clouds cover it, it lacks data or it changed nearly everywhere: {weight:.0f} % of its pixels are usable</source>
            <translation>Wolken verdecken ihn, ihm fehlen Daten, oder er hat sich fast überall verändert: {weight:.0f} % seiner Pixel sind brauchbar</translation>
        </message>
        <message>
            <source>Sample windows</source>
            <translation>Stichprobenfenster</translation>
        </message>
        <message>
            <source>Looking for the detector's lattice</source>
            <translation>Das Detektorgitter wird gesucht</translation>
        </message>
        <message>
            <source>Cannot make a picture for the report: GDAL wrote no PNG.</source>
            <translation>Ein Bild für den Bericht kann nicht erstellt werden: GDAL hat kein PNG geschrieben.</translation>
        </message>
        <message>
            <source>cycles per input pixel (dashed: the input's Nyquist frequency)</source>
            <translation>Perioden je Eingabepixel (gestrichelt: Nyquist-Frequenz der Eingabe)</translation>
        </message>
        <message>
            <source>power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Name them in REFERENCE_BANDS, for example B04,B03,B02,B08</source>
            <translation>Nennen Sie sie in REFERENCE_BANDS, zum Beispiel B04,B03,B02,B08</translation>
        </message>
        <message>
            <source>REFERENCE_BANDS must name each of the {count} bands, such as B04,B03,B02,B08; '-' leaves one out</source>
            <translation>REFERENCE_BANDS muss jeden der {count} Kanäle nennen, etwa B04,B03,B02,B08; '-' lässt einen aus</translation>
        </message>
        <message>
            <source>The reference {source} has {count} band(s), recognised as: {text}. {remedy}.</source>
            <translation>Die Referenz {source} hat {count} Kanal/Kanäle, erkannt als: {text}. {remedy}.</translation>
        </message>
        <message>
            <source>Agreement with the input is consistency, not truth: a blurred enlargement and a wrong invention can both be consistent. Only a reference of the same place and time tells whether detail is right. The bands measured at 20 m (B05, B06, B07, B8A, B11, B12) are inferred most of all.</source>
            <translation>Übereinstimmung mit der Eingabe ist nicht Wahrheit: Eine unscharfe Vergrößerung und eine falsche Erfindung können beide mit ihr übereinstimmen. Nur eine Referenz vom selben Ort und Zeitpunkt zeigt, ob Details richtig sind. Die mit 20 m gemessenen Kanäle (B05, B06, B07, B8A, B11, B12) sind am meisten erschlossen.</translation>
        </message>
        <message>
            <source>It lies {right:+.2f} input pixels right of and {down:+.2f} below the input (median).</source>
            <translation>Es liegt {right:+.2f} Eingabepixel rechts von der Eingabe und {down:+.2f} unter ihr (Median).</translation>
        </message>
        <message>
            <source>It lies {right:+.2f} input pixels right of and {down:+.2f} below the reference (median).</source>
            <translation>Es liegt {right:+.2f} Eingabepixel rechts von der Referenz und {down:+.2f} unter ihr (Median).</translation>
        </message>
        <message>
            <source>No credible shift between result and input could be measured.</source>
            <translation>Zwischen Ergebnis und Eingabe ließ sich keine glaubwürdige Verschiebung messen.</translation>
        </message>
        <message>
            <source>No credible shift between result and reference could be measured.</source>
            <translation>Zwischen Ergebnis und Referenz ließ sich keine glaubwürdige Verschiebung messen.</translation>
        </message>
        <message>
            <source>Super-resolution quality report</source>
            <translation>Qualitätsbericht zur Super-Resolution</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>{width} × {height} input pixels, {fine_width} × {fine_height} result pixels.</source>
            <translation>{width} × {height} Eingabepixel, {fine_width} × {fine_height} Ergebnispixel.</translation>
        </message>
        <message>
            <source>The result has a finer grid, not a finer resolution: its detail is inferred.</source>
            <translation>Das Ergebnis hat ein feineres Raster, keine feinere Auflösung: Seine Details sind erschlossen.</translation>
        </message>
        <message>
            <source>The result has a {size:.3g} m grid, not {size:.3g} m resolution: its detail is inferred.</source>
            <translation>Das Ergebnis hat ein Raster von {size:.3g} m, keine Auflösung von {size:.3g} m: Seine Details sind erschlossen.</translation>
        </message>
        <message>
            <source>Its mean gradient is {times:.2f} times that of bicubic enlargement.</source>
            <translation>Sein mittlerer Gradient ist das {times:.2f}-Fache dessen der bikubischen Vergrößerung.</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>In Kürze</translation>
        </message>
        <message>
            <source>In some bands no pixel has data in both images: the tables show what could be measured.</source>
            <translation>In manchen Kanälen hat kein Pixel in beiden Bildern Daten: Die Tabellen zeigen, was gemessen werden konnte.</translation>
        </message>
        <message>
            <source>Averaged back over the input's pixels, the result differs from the input by {fine:.4f} of reflectance (RMS) in the 10 m bands and {coarse:.4f} in the 20 m bands; seen through the sensor model by {fine_mtf:.4f} and {coarse_mtf:.4f}. Spectra turn by {angle:.2f}°.</source>
            <translation>Über die Pixel der Eingabe gemittelt, weicht das Ergebnis von der Eingabe in den 10-m-Kanälen um {fine:.4f} Reflektanz (RMS) und in den 20-m-Kanälen um {coarse:.4f} ab; durch das Sensormodell gesehen um {fine_mtf:.4f} und {coarse_mtf:.4f}. Spektren drehen sich um {angle:.2f}°.</translation>
        </message>
        <message>
            <source>No reference was given, so nothing here says whether the added detail is true.</source>
            <translation>Es wurde keine Referenz angegeben, also sagt hier nichts, ob die hinzugefügten Details wahr sind.</translation>
        </message>
        <message>
            <source>No pixel has data in both result and reference, so nothing here says whether detail is true.</source>
            <translation>Kein Pixel hat Daten in Ergebnis und Referenz zugleich, also sagt hier nichts, ob Details wahr sind.</translation>
        </message>
        <message>
            <source>It equals the reference in all pixels, and its PSNR is infinite: the reference is a copy of it, or is what it was made from.</source>
            <translation>Es gleicht der Referenz in allen Pixeln, und sein PSNR ist unendlich: Die Referenz ist eine Kopie von ihm oder das, woraus es gemacht wurde.</translation>
        </message>
        <message>
            <source>Against the reference it reaches {own:.2f} dB PSNR, {gain:+.2f} dB beside bicubic and {rest:+.2f} dB beside {best}, the bar to clear.</source>
            <translation>Gegen die Referenz erreicht es {own:.2f} dB PSNR, {gain:+.2f} dB gegenüber bikubisch und {rest:+.2f} dB gegenüber {best}, der Messlatte.</translation>
        </message>
        <message>
            <source>The input's 20 m bands were duplicated 2 × 2.</source>
            <translation>Die 20-m-Kanäle der Eingabe waren 2 × 2 dupliziert.</translation>
        </message>
        <message>
            <source>The input's 20 m bands were interpolated to 10 m.</source>
            <translation>Die 20-m-Kanäle der Eingabe waren auf 10 m interpoliert.</translation>
        </message>
        <message>
            <source>The input's 20 m bands were sharpened to 10 m before, so they are compared at 10 m as the others.</source>
            <translation>Die 20-m-Kanäle der Eingabe waren vorher auf 10 m geschärft, deshalb werden sie wie die anderen mit 10 m verglichen.</translation>
        </message>
        <message>
            <source>The result reduced to the input's sampling, minus the input. Box mean: whole pixels are averaged, as anyone who resamples the result will; bands measured at 20 m are compared at 20 m. Sensor model: the point spread function of each band (Gaussian of its MTF) is applied, which is what the instrument did. A result can satisfy one of the two exactly, hardly both.</source>
            <translation>Das auf die Abtastung der Eingabe gebrachte Ergebnis minus die Eingabe. Blockmittel: Ganze Pixel werden gemittelt, wie es jeder tut, der das Ergebnis neu abtastet; mit 20 m gemessene Kanäle werden mit 20 m verglichen. Sensormodell: Die Punktspreizfunktion jedes Kanals (Gauß nach seiner MTF) wird angewandt, wie es das Instrument tat. Ein Ergebnis kann eines von beiden genau erfüllen, kaum beide.</translation>
        </message>
        <message>
            <source>The input's pixels were interpolated from the detector's samples ({lattice}), so the sensor model goes through their lattice.</source>
            <translation>Die Pixel der Eingabe wurden aus den Messwerten des Detektors interpoliert ({lattice}); das Sensormodell führt deshalb durch deren Gitter.</translation>
        </message>
        <message>
            <source>RMSE and bias are reflectance, PSNR is in dB for a range of 1.</source>
            <translation>RMSE und Bias sind Reflektanz, PSNR ist in dB für einen Wertebereich von 1.</translation>
        </message>
        <message>
            <source>Consistency with the input</source>
            <translation>Übereinstimmung mit der Eingabe</translation>
        </message>
        <message>
            <source>{band} (20 m)</source>
            <translation>{band} (20 m)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>On the result's grid, all images on the same pixels. ERGAS has h/l = the result's pixel over the input's. SSIM is the mean of the sample windows.</source>
            <translation>Auf dem Raster des Ergebnisses, alle Bilder auf denselben Pixeln. ERGAS hat h/l = Pixel des Ergebnisses durch Pixel der Eingabe. SSIM ist das Mittel der Stichprobenfenster.</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>Gegen die Referenz</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Days that the result was made without, predicted from it through their own sensor model, place, lattice and brightness: what their pixels show beyond a Gaussian of 1.5 pixels, RMSE over B02, B03, B04 and B08 in reflectance. Of two results, the better one has the smaller error. Noise and what changed between the days keep every error above zero.</source>
            <translation>Tage, ohne die das Ergebnis entstand, aus ihm durch ihr eigenes Sensormodell, ihre Lage, ihr Gitter und ihre Helligkeit vorhergesagt: was ihre Pixel über eine Gaußkurve von 1,5 Pixeln hinaus zeigen, RMSE über B02, B03, B04 und B08 in Reflexion. Von zwei Ergebnissen ist das mit dem kleineren Fehler besser. Rauschen und was sich zwischen den Tagen änderte halten jeden Fehler über null.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>the date's detail</source>
            <translation>Details des Tages</translation>
        </message>
        <message>
            <source>Dates left out</source>
            <translation>Ausgelassene Tage</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>No sample window is free of nodata: nothing was measured.</source>
            <translation>Kein Stichprobenfenster ist frei von Leerwerten: Nichts wurde gemessen.</translation>
        </message>
        <message>
            <source>How much fine structure there is, in the sample windows: more is sharper, or noisier. The spectrum is the mean over directions, bands and windows; beyond 0.5 cycles per input pixel (dashed line) the input holds nothing, so all power there is inferred.</source>
            <translation>Wie viel feine Struktur in den Stichprobenfenstern ist: mehr ist schärfer oder verrauschter. Das Spektrum ist das Mittel über Richtungen, Kanäle und Fenster; jenseits von 0,5 Perioden je Eingabepixel (gestrichelte Linie) enthält die Eingabe nichts, alle Leistung dort ist also erschlossen.</translation>
        </message>
        <message>
            <source>fine power over bicubic's</source>
            <translation>feine Leistung / bikubisch</translation>
        </message>
        <message>
            <source>mean gradient</source>
            <translation>mittlerer Gradient</translation>
        </message>
        <message>
            <source>Radial power spectra</source>
            <translation>Radiale Leistungsspektren</translation>
        </message>
        <message>
            <source>dB over bicubic at cycles per input pixel</source>
            <translation>dB über bikubisch bei Perioden je Eingabepixel</translation>
        </message>
        <message>
            <source>Reflectance (mean absolute difference), spectral (degrees) and spatial (input pixels) are consistency with the input; synthesis is how much was added, true or not, and rewards invention when read alone.</source>
            <translation>Reflektanz (mittlerer absoluter Unterschied), spektral (Grad) und räumlich (Eingabepixel) messen die Übereinstimmung mit der Eingabe; Synthese ist, wie viel hinzugefügt wurde, wahr oder nicht, und belohnt für sich allein Erfindung.</translation>
        </message>
        <message>
            <source>Improvement, omission and hallucination share out the pixels where anything differs (sum 1); a score of improvement near 0.2 is what published networks reach at ×4.</source>
            <translation>Verbesserung, Auslassung und Halluzination teilen die Pixel, an denen sich etwas unterscheidet, unter sich auf (Summe 1); eine Verbesserung um 0,2 erreichen veröffentlichte Netze bei ×4.</translation>
        </message>
        <message>
            <source>Improvement, omission and hallucination need a reference with B02, B03, B04 and B08.</source>
            <translation>Verbesserung, Auslassung und Halluzination brauchen eine Referenz mit B02, B03, B04 und B08.</translation>
        </message>
        <message>
            <source>Bands B04, B03, B02, B08; means of the sample windows.</source>
            <translation>Kanäle B04, B03, B02, B08; Mittel der Stichprobenfenster.</translation>
        </message>
        <message>
            <source>opensr-test measures</source>
            <translation>Maße von opensr-test</translation>
        </message>
        <message>
            <source>RMS difference from the input, 10 m bands: 0 to {most:.4f}</source>
            <translation>RMS-Unterschied zur Eingabe, 10-m-Kanäle: 0 bis {most:.4f}</translation>
        </message>
        <message>
            <source>The result in natural colours</source>
            <translation>Das Ergebnis in natürlichen Farben</translation>
        </message>
        <message>
            <source>Zooms into the windows richest in detail; all images of this report have one stretch.</source>
            <translation>Ausschnitte aus den detailreichsten Fenstern; alle Bilder dieses Berichts haben dieselbe Streckung.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Where the result changes most when the image is rotated and mirrored, so that its detail is guessed: white is no spread, dark red {most:.2f} of reflectance or more.</source>
            <translation>Wo sich das Ergebnis am meisten ändert, wenn das Bild gedreht und gespiegelt wird, seine Details also geraten sind: Weiß ist keine Streuung, Dunkelrot {most:.2f} Reflektanz oder mehr.</translation>
        </message>
        <message>
            <source>Most uncertain places</source>
            <translation>Unsicherste Stellen</translation>
        </message>
        <message>
            <source>input, around {x:.0f} {y:.0f}</source>
            <translation>Eingabe, um {x:.0f} {y:.0f}</translation>
        </message>
        <message>
            <source>input, around {x:.5f} {y:.5f}</source>
            <translation>Eingabe, um {x:.5f} {y:.5f}</translation>
        </message>
        <message>
            <source>spread, {spread:.4f} on average</source>
            <translation>Streuung, im Mittel {spread:.4f}</translation>
        </message>
        <message>
            <source>RMSE, bias, PSNR, SAM and ERGAS are taken over all pixels that have data in both images.</source>
            <translation>RMSE, Bias, PSNR, SAM und ERGAS gelten für alle Pixel, die in beiden Bildern Daten haben.</translation>
        </message>
        <message>
            <source>SSIM (11 × 11 Gaussian, sigma 1.5) uses as dynamic range the input's 1st to 99th percentile: {spans}.</source>
            <translation>SSIM (Gauß 11 × 11, Sigma 1,5) nimmt als Wertebereich das 1. bis 99. Perzentil der Eingabe: {spans}.</translation>
        </message>
        <message>
            <source>Shift: phase correlation of low frequencies to 1/50 pixel, median of the windows.</source>
            <translation>Verschiebung: Phasenkorrelation niedriger Frequenzen auf 1/50 Pixel, Median der Fenster.</translation>
        </message>
        <message>
            <source>Bicubic: Keys, a = −0.5.</source>
            <translation>Bikubisch: Keys, a = −0,5.</translation>
        </message>
        <message>
            <source>Back-projection: addition, {times} times, of what the enlargement lacks of the input through the sensor model; no learning.</source>
            <translation>Rückprojektion: {times}-mal wird addiert, was der Vergrößerung, durch das Sensormodell gesehen, zur Eingabe fehlt; ohne Lernen.</translation>
        </message>
        <message>
            <source>How it was measured</source>
            <translation>Wie gemessen wurde</translation>
        </message>
        <message>
            <source>Sample windows: none is free of nodata.</source>
            <translation>Stichprobenfenster: Keines ist frei von Leerwerten.</translation>
        </message>
        <message>
            <source>Sample windows: {count} of {side} × {side} input pixels, spread evenly; shift, gradient, spectrum, the opensr-test measures and SSIM against a reference come from them.</source>
            <translation>Stichprobenfenster: {count} von {side} × {side} Eingabepixeln, gleichmäßig verteilt; Verschiebung, Gradient, Spektrum, die Maße von opensr-test und SSIM gegen eine Referenz stammen aus ihnen.</translation>
        </message>
        <message>
            <source>The reference is the result itself ({source}), with which it agrees in any case: choose an image that was measured at the finer pixels, or none.</source>
            <translation>Die Referenz ist das Ergebnis selbst ({source}), mit dem sie in jedem Fall übereinstimmt: Wählen Sie ein Bild, das mit den feineren Pixeln gemessen wurde, oder keines.</translation>
        </message>
        <message>
            <source>The reference {source} has other pixels than the result {source2}: warp it to the result's CRS, extent and pixel size first (gdalwarp -t_srs -te -tr, with -r average from finer pixels).</source>
            <translation>Die Referenz {source} hat andere Pixel als das Ergebnis {source2}: Bringen Sie sie zuerst in KBS, Ausdehnung und Pixelgröße des Ergebnisses (gdalwarp -t_srs -te -tr, aus feineren Pixeln mit -r average).</translation>
        </message>
        <message>
            <source>The result {source} covers {width} × {height} input pixels; at least {smallest} × {smallest} are needed for an evaluation: take a larger extent.</source>
            <translation>Das Ergebnis {source} deckt {width} × {height} Eingabepixel ab; für eine Auswertung sind mindestens {smallest} × {smallest} nötig: Nehmen Sie eine größere Ausdehnung.</translation>
        </message>
        <message>
            <source>{name} is in another CRS than the input: choose the input that it was made from, or warp it.</source>
            <translation>{name} hat ein anderes KBS als die Eingabe: Wählen Sie die Eingabe, aus der es entstanden ist, oder projizieren Sie es um.</translation>
        </message>
        <message>
            <source>The pixels of {name} do not divide those of the input into whole parts (step {across:.5g} across, {down:.5g} down, in input pixels): choose the input that it was made from.</source>
            <translation>Die Pixel von {name} teilen die der Eingabe nicht in ganze Teile (Schritt {across:.5g} quer, {down:.5g} nach unten, in Eingabepixeln): Wählen Sie die Eingabe, aus der es entstanden ist.</translation>
        </message>
        <message>
            <source>{name} begins {x:.2f} of its pixels right of and {y:.2f} below a corner of the input's pixels: a comparison would measure that shift. Warp it onto the input's grid.</source>
            <translation>{name} beginnt {x:.2f} seiner Pixel rechts von und {y:.2f} unter einer Ecke der Eingabepixel: Ein Vergleich würde diese Verschiebung messen. Bringen Sie es in das Raster der Eingabe.</translation>
        </message>
        <message>
            <source>{name} reaches outside the input: choose the input that it was made from, or clip it.</source>
            <translation>{name} reicht über die Eingabe hinaus: Wählen Sie die Eingabe, aus der es entstanden ist, oder schneiden Sie es zu.</translation>
        </message>
        <message>
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>bicubic</source>
            <translation>bikubisch</translation>
        </message>
        <message>
            <source>bicubic + {number} back-projections</source>
            <translation>bikubisch + {number} Rückprojektionen</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>reflectance</source>
            <translation>Reflektanz</translation>
        </message>
        <message>
            <source>spectral</source>
            <translation>spektral</translation>
        </message>
        <message>
            <source>spatial</source>
            <translation>räumlich</translation>
        </message>
        <message>
            <source>synthesis</source>
            <translation>Synthese</translation>
        </message>
        <message>
            <source>improvement</source>
            <translation>Verbesserung</translation>
        </message>
        <message>
            <source>omission</source>
            <translation>Auslassung</translation>
        </message>
        <message>
            <source>hallucination</source>
            <translation>Halluzination</translation>
        </message>
        <message>
            <source>Detail is lost by that; take the scene on its own UTM grid if you can.</source>
            <translation>Dadurch gehen Details verloren; nehmen Sie die Szene in ihrem eigenen UTM-Raster, falls Sie können.</translation>
        </message>
        <message>
            <source>Rows or columns of the input are repeated or left out at equal distances: it was resampled by nearest neighbour. {remedy}</source>
            <translation>Zeilen oder Spalten der Eingabe sind in gleichen Abständen wiederholt oder ausgelassen: Sie wurde mit nächstem Nachbarn umgerechnet. {remedy}</translation>
        </message>
        <message>
            <source>The trace of the detector's lattice shows in the input, but its pixels do not follow it: they were resampled or filtered. {remedy}</source>
            <translation>Die Spur des Detektorgitters zeigt sich in der Eingabe, aber ihre Pixel folgen ihm nicht: Sie wurden umgerechnet oder gefiltert. {remedy}</translation>
        </message>
        <message>
            <source>The detector's lattice does not show in the input: it was resampled or filtered. {remedy}</source>
            <translation>Das Detektorgitter zeigt sich nicht in der Eingabe: Sie wurde umgerechnet oder gefiltert. {remedy}</translation>
        </message>
        <message>
            <source>{down:.2f} × {across:.2f} m, turned {turned:.1f}°, trust {trust:.2f}</source>
            <translation>{down:.2f} × {across:.2f} m, gedreht um {turned:.1f}°, Vertrauen {trust:.2f}</translation>
        </message>
        <message>
            <source>This is no lattice: {error}.</source>
            <translation>Dies ist kein Gitter: {error}.</translation>
        </message>
        <message>
            <source>This is no lattice: its bands are {bands}.</source>
            <translation>Dies ist kein Gitter: Seine Kanäle sind {bands}.</translation>
        </message>
        <message>
            <source>phase is {phase!r}: use {auto!r}, {sharp!r}, None (interpolated) or (rows, columns) of 0 or 1.</source>
            <translation>phase ist {phase!r}: Verwenden Sie {auto!r}, {sharp!r}, None (interpoliert) oder (Zeilen, Spalten) von 0 oder 1.</translation>
        </message>
        <message>
            <source>Consistency step: a result of shape {shape} does not stand on an input of shape {shape2}; expected {count} bands and one integer enlargement for both axes.</source>
            <translation>Konsistenzschritt: Ein Ergebnis der Form {shape} passt nicht auf eine Eingabe der Form {shape2}; erwartet werden {count} Kanäle und eine ganzzahlige Vergrößerung für beide Achsen.</translation>
        </message>
        <message>
            <source>Replace it by the one published with the weights, or remove it.</source>
            <translation>Ersetzen Sie sie durch die mit den Gewichten veröffentlichte, oder entfernen Sie sie.</translation>
        </message>
        <message>
            <source>Backbone config: sizes must be positive: {self}.</source>
            <translation>Backbone-Konfiguration: Größen müssen positiv sein: {self}.</translation>
        </message>
        <message>
            <source>Backbone config: a width of {hidden} cannot be split over {heads} heads into channels that are a multiple of 4, as the rotary embedding needs. Correct num_attention_heads.</source>
            <translation>Backbone-Konfiguration: Eine Breite von {hidden} lässt sich nicht auf {heads} Köpfe mit einem Vielfachen von 4 Kanälen verteilen, wie es die rotierende Einbettung braucht. Berichtigen Sie num_attention_heads.</translation>
        </message>
        <message>
            <source>Backbone config: rope_theta {theta} or layer_norm_eps {eps} is out of range.</source>
            <translation>Backbone-Konfiguration: rope_theta {theta} oder layer_norm_eps {eps} liegt außerhalb des Bereichs.</translation>
        </message>
        <message>
            <source>{path}, config in its metadata</source>
            <translation>{path}, Konfiguration in den Metadaten</translation>
        </message>
        <message>
            <source>{path}: the tensor '{key}' (in Hugging Face's naming) is missing, so this is not a whole DINOv3 backbone in any published naming (Hugging Face, Meta, timm). Choose the complete file of the backbone.</source>
            <translation>{path}: Der Tensor '{key}' (in der Benennung von Hugging Face) fehlt, daher ist dies kein ganzer DINOv3-Backbone in einer der veröffentlichten Benennungen (Hugging Face, Meta, timm). Wählen Sie die vollständige Datei des Backbones.</translation>
        </message>
        <message>
            <source>{path}: '{key}' has the shape {shape}; expected are {axes} axes. The file is foreign.</source>
            <translation>{path}: '{key}' hat die Form {shape}; erwartet werden {axes} Achsen. Die Datei ist fremd.</translation>
        </message>
        <message>
            <source>{path}: '{patch_key}' has the shape {shape}; a backbone for RGB with patches of {patch} pixels needs ({shape2}, 3, {patch}, {patch}). Choose a DINOv3 ViT with patch size {patch}.</source>
            <translation>{path}: '{patch_key}' hat die Form {shape}; ein Backbone für RGB mit Patches von {patch} Pixeln braucht ({shape2}, 3, {patch}, {patch}). Wählen Sie einen DINOv3-ViT mit Patchgröße {patch}.</translation>
        </message>
        <message>
            <source>{path}: names {count} layers; at most {max_layers} are accepted.</source>
            <translation>{path}: nennt {count} Schichten; höchstens {max_layers} werden angenommen.</translation>
        </message>
        <message>
            <source>{path}: the tensors of layer.{missing} are missing ({count} layers are there). The file is incomplete; fetch it again.</source>
            <translation>{path}: Die Tensoren von layer.{missing} fehlen ({count} Schichten sind da). Die Datei ist unvollständig; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{path}: larger than {max_config_bytes} bytes, so no backbone's config. {remedy}</source>
            <translation>{path}: größer als {max_config_bytes} Bytes, also keine Konfiguration eines Backbones. {remedy}</translation>
        </message>
        <message>
            <source>{where}: is not valid JSON ({error}). {remedy}</source>
            <translation>{where}: ist kein gültiges JSON ({error}). {remedy}</translation>
        </message>
        <message>
            <source>{where}: holds no JSON object. {remedy}</source>
            <translation>{where}: enthält kein JSON-Objekt. {remedy}</translation>
        </message>
        <message>
            <source>{where}: belongs to another model: its model_type is {model_type}, that of the weights is 'dinov3_vit'. Move the weights to a folder of their own, or remove this config.json.</source>
            <translation>{where}: gehört zu einem anderen Modell: Sein model_type ist {model_type}, der der Gewichte ist 'dinov3_vit'. Verschieben Sie die Gewichte in einen eigenen Ordner, oder entfernen Sie diese config.json.</translation>
        </message>
        <message>
            <source>config.json: {name} is {value}; a positive number is needed. Correct or remove it.</source>
            <translation>config.json: {name} ist {value}; nötig ist eine positive Zahl. Berichtigen oder entfernen Sie die Angabe.</translation>
        </message>
        <message>
            <source>{where}: hidden_act is {activation}; these weights need '{wanted}'.</source>
            <translation>{where}: hidden_act ist {activation}; diese Gewichte brauchen '{wanted}'.</translation>
        </message>
        <message>
            <source>{where}: {name} is {stated}, but the tensors of {path} say {size}. The two files do not belong together; put the weights' own config.json there, or remove it.</source>
            <translation>{where}: {name} ist {stated}, aber die Tensoren von {path} besagen {size}. Die beiden Dateien gehören nicht zusammen; legen Sie die zu den Gewichten gehörige config.json dorthin, oder entfernen Sie sie.</translation>
        </message>
        <message>
            <source>{weights}: both '{parts}' and '{name}' stand for '{new}'. The file mixes two namings; use one that has a single one.</source>
            <translation>{weights}: Sowohl '{parts}' als auch '{name}' stehen für '{new}'. Die Datei mischt zwei Benennungen; verwenden Sie eine mit einer einzigen.</translation>
        </message>
        <message>
            <source>{weights}: '{name}' has the shape {shape}; its rows must be a multiple of three.</source>
            <translation>{weights}: '{name}' hat die Form {shape}; seine Zeilenzahl muss ein Vielfaches von drei sein.</translation>
        </message>
        <message>
            <source>{weights}: '{mask_name}' is not one of the published masks (0 or 1 throughout for query, key and value). The file is damaged or of another kind of network.</source>
            <translation>{weights}: '{mask_name}' ist keine der veröffentlichten Masken (durchweg 0 oder 1 für Query, Key und Value). Die Datei ist beschädigt oder gehört zu einer anderen Art von Netz.</translation>
        </message>
        <message>
            <source>{weights}: '{original_patch}' or its Hugging Face name is missing, so this is no whole DINOv3 backbone.</source>
            <translation>{weights}: '{original_patch}' oder sein Name bei Hugging Face fehlt, daher ist dies kein ganzer DINOv3-Backbone.</translation>
        </message>
        <message>
            <source>Backbone: dropout {dropout} and drop_path {drop_path} must lie in [0, 1).</source>
            <translation>Backbone: dropout {dropout} und drop_path {drop_path} müssen in [0, 1) liegen.</translation>
        </message>
        <message>
            <source>Backbone: the mask has the shape {shape}; needed are {count} rows of {grid} patches.</source>
            <translation>Backbone: Die Maske hat die Form {shape}; nötig sind {count} Zeilen mit {grid} Patches.</translation>
        </message>
        <message>
            <source>Backbone: the input has the shape {shape}; needed is (B, 3, H, W).</source>
            <translation>Backbone: Die Eingabe hat die Form {shape}; nötig ist (B, 3, H, W).</translation>
        </message>
        <message>
            <source>Backbone: the picture is {shape}×{shape2} pixels; a side needs at least {patch}, the size of one patch. Give a larger picture.</source>
            <translation>Backbone: Das Bild hat {shape}×{shape2} Pixel; eine Seite braucht mindestens {patch}, die Größe eines Patches. Geben Sie ein größeres Bild.</translation>
        </message>
        <message>
            <source>Backbone: the input is {dtype} on {device}, the weights are {dtype2} on {device2}. Convert the input with .to({dtype2}).to('{device2}').</source>
            <translation>Backbone: Die Eingabe ist {dtype} auf {device}, die Gewichte sind {dtype2} auf {device2}. Wandeln Sie die Eingabe mit .to({dtype2}).to('{device2}') um.</translation>
        </message>
        <message>
            <source>Backbone: layers {layers} asked for; give numbers from 1 to {count}.</source>
            <translation>Backbone: Schichten {layers} verlangt; geben Sie Zahlen von 1 bis {count} an.</translation>
        </message>
        <message>
            <source>Normalisation '{variant}' is unknown: use {normalisations}.</source>
            <translation>Die Normierung '{variant}' ist unbekannt: Verwenden Sie {normalisations}.</translation>
        </message>
        <message>
            <source>The picture has the shape {shape}; needed are 3 channels: (..., 3, H, W).</source>
            <translation>Das Bild hat die Form {shape}; nötig sind 3 Kanäle: (..., 3, H, W).</translation>
        </message>
        <message>
            <source>The picture is {dtype}; give uint8 (0..255), or floating point reflectance in 0..1.</source>
            <translation>Das Bild ist {dtype}; geben Sie uint8 (0..255) oder Gleitkomma-Reflektanz in 0..1.</translation>
        </message>
        <message>
            <source>The picture holds values up to {largest:g}; floating point must be reflectance or a picture in 0..1. Divide digital numbers by 10000, or give an 8-bit picture as uint8.</source>
            <translation>Das Bild enthält Werte bis {largest:g}; Gleitkommazahlen müssen Reflektanz oder ein Bild in 0..1 sein. Teilen Sie digitale Zahlen durch 10000, oder geben Sie ein 8-Bit-Bild als uint8.</translation>
        </message>
        <message>
            <source>Layers '{text}': give 'last' or different numbers from 1 to {count}, such as '{count}'.</source>
            <translation>Schichten '{text}': Geben Sie 'last' oder verschiedene Zahlen von 1 bis {count} an, etwa '{count}'.</translation>
        </message>
        <message>
            <source>A lattice of shape {shape} does not fit an input of shape {shape2}: (10, 3 or 4, height, width) is needed.</source>
            <translation>Ein Gitter der Form {shape} passt nicht zu einer Eingabe der Form {shape2}: nötig ist (10, 3 oder 4, Höhe, Breite).</translation>
        </message>
        <message>
            <source>Decoder config: residual is '{residual}'; it must be 'body' or 'delta'.</source>
            <translation>Decoder-Konfiguration: residual ist '{residual}'; es muss 'body' oder 'delta' sein.</translation>
        </message>
        <message>
            <source>Decoder config: {count} generator widths for {count2} stage factors.</source>
            <translation>Decoder-Konfiguration: {count} Generatorbreiten für {count2} Stufenfaktoren.</translation>
        </message>
        <message>
            <source>Decoder config: the last stage gives {generator} bands, not {bands}.</source>
            <translation>Decoder-Konfiguration: Die letzte Stufe ergibt {generator} Kanäle, nicht {bands}.</translation>
        </message>
        <message>
            <source>Decoder config: unknown fields {unknown}.</source>
            <translation>Decoder-Konfiguration: unbekannte Felder {unknown}.</translation>
        </message>
        <message>
            <source>{name} is {choices}, the tensors say {size}</source>
            <translation>{name} ist {choices}, die Tensoren besagen {size}</translation>
        </message>
        <message>
            <source>{weights}: its config contradicts its tensors: {wrong}. The file was edited or damaged.</source>
            <translation>{weights}: Die Konfiguration widerspricht den Tensoren: {wrong}. Die Datei wurde bearbeitet oder ist beschädigt.</translation>
        </message>
        <message>
            <source>{weights}: '{last}' is unexpected: the last generator stage has no bias. Either generator.{stages} (the true last stage) is missing, or this is another kind of network.</source>
            <translation>{weights}: '{last}' ist unerwartet: Die letzte Generatorstufe hat keinen Bias. Entweder fehlt generator.{stages} (die wirklich letzte Stufe), oder dies ist eine andere Art von Netz.</translation>
        </message>
        <message>
            <source>{weights}: '{stem}' takes {stem2} bands, but the last stage, generator.{stages}, gives {generator}. They must be equal: the checkpoint is incomplete or another kind of network.</source>
            <translation>{weights}: '{stem}' nimmt {stem2} Kanäle, aber die letzte Stufe, generator.{stages}, ergibt {generator}. Beide müssen gleich sein: Der Checkpoint ist unvollständig oder eine andere Art von Netz.</translation>
        </message>
        <message>
            <source>is a {kind} where a tensor belongs</source>
            <translation>ist ein {kind}, wo ein Tensor hingehört</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>{weights}: '{name}' {state}, so this is not a whole S2x10NetS decoder (it begins with {there}). Choose the decoder's checkpoint, not the backbone's or another network's.</source>
            <translation>{weights}: '{name}' {state}, daher ist dies kein ganzer S2x10NetS-Decoder (er beginnt mit {there}). Wählen Sie den Checkpoint des Decoders, nicht den des Backbones oder eines anderen Netzes.</translation>
        </message>
        <message>
            <source>{weights}: '{name}' has the shape {shape}; a convolution has four axes.</source>
            <translation>{weights}: '{name}' hat die Form {shape}; eine Faltung hat vier Achsen.</translation>
        </message>
        <message>
            <source>{weights}: {what}.{gap} is missing ({count} of its kind are there). The checkpoint is incomplete.</source>
            <translation>{weights}: {what}.{gap} fehlt ({count} seiner Art sind da). Der Checkpoint ist unvollständig.</translation>
        </message>
        <message>
            <source>{weights}: names {count} of {what}; at most {max_numbered} are accepted.</source>
            <translation>{weights}: nennt {count} von {what}; höchstens {max_numbered} werden angenommen.</translation>
        </message>
        <message>
            <source>{weights}: the config in its metadata is not valid JSON ({error}).</source>
            <translation>{weights}: Die Konfiguration in den Metadaten ist kein gültiges JSON ({error}).</translation>
        </message>
        <message>
            <source>{weights}: the config in its metadata is no JSON object. The file is damaged.</source>
            <translation>{weights}: Die Konfiguration in den Metadaten ist kein JSON-Objekt. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>{weights}: the config in its metadata has unknown or unsuitable fields: {wrong}. It was made by a newer version, or the file is damaged.</source>
            <translation>{weights}: Die Konfiguration in den Metadaten hat unbekannte oder unpassende Felder: {wrong}. Sie stammt von einer neueren Version, oder die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>{folder}: is a file; wanted is a folder of module dumps. Use load_s2x10_from_state.</source>
            <translation>{folder}: ist eine Datei; verlangt ist ein Ordner mit Moduldateien. Verwenden Sie load_s2x10_from_state.</translation>
        </message>
        <message>
            <source>{path}: is a folder; wanted is a checkpoint file. Use load_s2x10_from_chunks.</source>
            <translation>{path}: ist ein Ordner; verlangt ist eine Checkpoint-Datei. Verwenden Sie load_s2x10_from_chunks.</translation>
        </message>
        <message>
            <source>Device '{name}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>Das Gerät '{name}' ist unbekannt: Verwenden Sie auto, cpu, cuda, cuda:N oder mps.</translation>
        </message>
        <message>
            <source>Device '{name}' cannot be used here ({reason}): choose auto or cpu.</source>
            <translation>Das Gerät '{name}' kann hier nicht verwendet werden ({reason}): Wählen Sie auto oder cpu.</translation>
        </message>
        <message>
            <source>cpu (1 thread)</source>
            <translation>cpu (1 Thread)</translation>
        </message>
        <message>
            <source>cpu ({threads} threads)</source>
            <translation>cpu ({threads} Threads)</translation>
        </message>
        <message>
            <source>Precision '{precision}' is unknown: use {precisions}.</source>
            <translation>Die Genauigkeit '{precision}' ist unbekannt: Verwenden Sie {precisions}.</translation>
        </message>
        <message>
            <source>Precision '{precision}' is not available on {type} with PyTorch {version}: use fp32 or a newer PyTorch.</source>
            <translation>Die Genauigkeit '{precision}' gibt es auf {type} mit PyTorch {version} nicht: Verwenden Sie fp32 oder ein neueres PyTorch.</translation>
        </message>
        <message>
            <source>Fusion: a result of shape {shape} does not stand on an input of shape {shape2}.</source>
            <translation>Fusion: Ein Ergebnis der Form {shape} passt nicht auf eine Eingabe der Form {shape2}.</translation>
        </message>
        <message>
            <source>Fusion: a date of shape {shape} does not fit an input of shape {shape2}.</source>
            <translation>Fusion: Ein Termin der Form {shape} passt nicht zu einer Eingabe der Form {shape2}.</translation>
        </message>
        <message>
            <source>Fusion: a lattice of shape {shape} does not fit an input of {width} × {height}.</source>
            <translation>Fusion: Ein Gitter der Form {shape} passt nicht zu einer Eingabe von {width} × {height}.</translation>
        </message>
        <message>
            <source>Head: the kind '{kind}' is unknown: use {kinds}.</source>
            <translation>Kopf: Die Art '{kind}' ist unbekannt: Verwenden Sie {kinds}.</translation>
        </message>
        <message>
            <source>Head: {count} classes; there can be 1 to {max_classes}.</source>
            <translation>Kopf: {count} Klassen; möglich sind 1 bis {max_classes}.</translation>
        </message>
        <message>
            <source>Head: each class needs one code of its own.</source>
            <translation>Kopf: Jede Klasse braucht einen eigenen Code.</translation>
        </message>
        <message>
            <source>Head: class codes must lie in 1 to {max_classes}.</source>
            <translation>Kopf: Klassencodes müssen in 1 bis {max_classes} liegen.</translation>
        </message>
        <message>
            <source>Head: {features} features of {tokens} token bands are impossible.</source>
            <translation>Kopf: {features} Merkmale aus {tokens} Token-Kanälen sind unmöglich.</translation>
        </message>
        <message>
            <source>Head: hidden width or token components are impossible.</source>
            <translation>Kopf: Verborgene Breite oder Token-Komponenten sind unmöglich.</translation>
        </message>
        <message>
            <source>There is no labelled pixel with data: check that the training polygons lie on the raster.</source>
            <translation>Es gibt kein beschriftetes Pixel mit Daten: Prüfen Sie, ob die Trainingspolygone auf dem Raster liegen.</translation>
        </message>
        <message>
            <source>There are only {count} different pixels: ask for fewer clusters.</source>
            <translation>Es gibt nur {count} verschiedene Pixel: Verlangen Sie weniger Cluster.</translation>
        </message>
        <message>
            <source>{weights}: is no head saved by the segmentation</source>
            <translation>{weights}: ist kein von der Segmentierung gespeicherter Kopf</translation>
        </message>
        <message>
            <source>{problem} (its format is '{format}').</source>
            <translation>{problem} (das Format ist '{format}').</translation>
        </message>
        <message>
            <source>{problem}: its config lacks fields or has unknown ones. It may be of another version.</source>
            <translation>{problem}: In der Konfiguration fehlen Felder, oder sie hat unbekannte. Vielleicht ist sie von einer anderen Version.</translation>
        </message>
        <message>
            <source>{problem}: its config has values of the wrong type. The file is damaged.</source>
            <translation>{problem}: Die Konfiguration hat Werte der falschen Art. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>{problem}: {error}. The file is damaged.</source>
            <translation>{problem}: {error}. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>S2x10NetS decoder</source>
            <translation>S2x10NetS-Decoder</translation>
        </message>
        <message>
            <source>uniform noise in 0..0.5 of 16 × 16 pixels</source>
            <translation>gleichverteiltes Rauschen in 0..0.5 von 16 × 16 Pixeln</translation>
        </message>
        <message>
            <source>Sizes are guessed from the tensors that are there.</source>
            <translation>Die Größen sind aus den vorhandenen Tensoren geraten.</translation>
        </message>
        <message>
            <source>The file does not say what leaves no trace in weights (stage factors, slopes, residual form, input scale): the documented defaults are taken.</source>
            <translation>Die Datei gibt nicht an, was in Gewichten keine Spur hinterlässt (Stufenfaktoren, Steigungen, Form der Residualblöcke, Eingabeskalierung): Die dokumentierten Voreinstellungen werden genommen.</translation>
        </message>
        <message>
            <source>normal noise of 96 × 96 pixels</source>
            <translation>normalverteiltes Rauschen von 96 × 96 Pixeln</translation>
        </message>
        <message>
            <source>Loading splits the fused query, key and value; 'Convert checkpoint' writes them split.</source>
            <translation>Beim Laden werden die zusammengefassten Query, Key und Value getrennt; „Checkpoint umwandeln“ schreibt sie getrennt.</translation>
        </message>
        <message>
            <source>segmentation head</source>
            <translation>Segmentierungskopf</translation>
        </message>
        <message>
            <source>normal noise of 32 × 32 pixels</source>
            <translation>normalverteiltes Rauschen von 32 × 32 Pixeln</translation>
        </message>
        <message>
            <source>DINOv3 backbone, Hugging Face naming</source>
            <translation>DINOv3-Backbone, Benennung von Hugging Face</translation>
        </message>
        <message>
            <source>DINOv3 backbone, original naming</source>
            <translation>DINOv3-Backbone, ursprüngliche Benennung</translation>
        </message>
        <message>
            <source>{weights}: neither an S2x10NetS decoder nor a DINOv3 backbone; no tensor has a name of either.</source>
            <translation>{weights}: weder ein S2x10NetS-Decoder noch ein DINOv3-Backbone; kein Tensor trägt einen Namen des einen oder anderen.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' is empty but has the shape {shape}. The file is damaged.</source>
            <translation>{path}: Der Tensor '{name}' ist leer, hat aber die Form {shape}. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' is stored as {dtype_name}; weights must be float16, bfloat16, float32 or float64. Use a checkpoint that is not quantised.</source>
            <translation>{path}: Der Tensor '{name}' ist als {dtype_name} gespeichert; Gewichte müssen float16, bfloat16, float32 oder float64 sein. Verwenden Sie einen Checkpoint, der nicht quantisiert ist.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' holds {kind} values; any result would be wrong. The file is damaged or its training diverged: use another checkpoint.</source>
            <translation>{path}: Der Tensor '{name}' enthält Werte, die {kind} sind; jedes Ergebnis wäre falsch. Die Datei ist beschädigt, oder ihr Training ist divergiert: Verwenden Sie einen anderen Checkpoint.</translation>
        </message>
        <message>
            <source>{path}: there is no tensor '{name}'.</source>
            <translation>{path}: Es gibt keinen Tensor '{name}'.</translation>
        </message>
        <message>
            <source>'{name}' is {shape}, needed {needed}</source>
            <translation>'{name}' ist {shape}, benötigt {needed}</translation>
        </message>
        <message>
            <source>not tensors</source>
            <translation>keine Tensoren</translation>
        </message>
        <message>
            <source>'{name}' is a {kind}</source>
            <translation>'{name}' ist ein {kind}</translation>
        </message>
        <message>
            <source>of the wrong shape</source>
            <translation>mit falscher Form</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlend</translation>
        </message>
        <message>
            <source>nearest there</source>
            <translation>nächstliegend vorhanden</translation>
        </message>
        <message>
            <source>nearest expected</source>
            <translation>nächstliegend erwartet</translation>
        </message>
        <message>
            <source>unexpected</source>
            <translation>unerwartet</translation>
        </message>
        <message>
            <source>{weights}: does not fit the network. {differences}. Choose the complete checkpoint of this network; 'Inspect checkpoint' lists everything that it holds.</source>
            <translation>{weights}: passt nicht zum Netz. {differences}. Wählen Sie den vollständigen Checkpoint dieses Netzes; „Checkpoint prüfen“ führt alles auf, was er enthält.</translation>
        </message>
        <message>
            <source>{text}: is a network address. Checkpoints are never fetched from a network; download the file yourself, check its SHA-256 against the publisher's, and give its local path.</source>
            <translation>{text}: ist eine Netzadresse. Checkpoints werden nie aus einem Netz geholt; laden Sie die Datei selbst herunter, vergleichen Sie ihre SHA-256 mit der des Herausgebers, und geben Sie ihren lokalen Pfad an.</translation>
        </message>
        <message>
            <source>{text}: is no usable path ({error}).</source>
            <translation>{text}: ist kein brauchbarer Pfad ({error}).</translation>
        </message>
        <message>
            <source>{text}: no such file or folder. Check the path.</source>
            <translation>{text}: keine solche Datei und kein solcher Ordner. Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>{path}: cannot be read ({strerror}).</source>
            <translation>{path}: kann nicht gelesen werden ({strerror}).</translation>
        </message>
        <message>
            <source>{path}: is not a regular file. Choose a checkpoint file.</source>
            <translation>{path}: ist keine gewöhnliche Datei. Wählen Sie eine Checkpoint-Datei.</translation>
        </message>
        <message>
            <source>{path}: is empty (0 bytes). Fetch or copy it again.</source>
            <translation>{path}: ist leer (0 Bytes). Holen oder kopieren Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{path}: names {tensors:,} tensors; at most {max_tensors:,} are accepted. This is another kind of network, or a damaged file.</source>
            <translation>{path}: nennt {tensors:,} Tensoren; höchstens {max_tensors:,} werden angenommen. Dies ist eine andere Art von Netz oder eine beschädigte Datei.</translation>
        </message>
        <message>
            <source>{path}: cannot be read ({strerror}). Check its permissions.</source>
            <translation>{path}: kann nicht gelesen werden ({strerror}). Prüfen Sie die Berechtigungen.</translation>
        </message>
        <message>
            <source>folder of module dumps</source>
            <translation>Ordner mit Moduldateien</translation>
        </message>
        <message>
            <source>the last generator stage, kind Resample</source>
            <translation>die letzte Generatorstufe, Art Resample</translation>
        </message>
        <message>
            <source>{folder}: holds more than {max_entries} files. Choose the folder of the dumps.</source>
            <translation>{folder}: enthält mehr als {max_entries} Dateien. Wählen Sie den Ordner der Moduldateien.</translation>
        </message>
        <message>
            <source>{folder}: cannot be listed ({strerror}). Check its permissions.</source>
            <translation>{folder}: kann nicht aufgelistet werden ({strerror}). Prüfen Sie die Berechtigungen.</translation>
        </message>
        <message>
            <source>{file}: is a link that leads out of its folder. Copy the file itself there.</source>
            <translation>{file}: ist eine Verknüpfung, die aus ihrem Ordner führt. Kopieren Sie die Datei selbst dorthin.</translation>
        </message>
        <message>
            <source>{folder}: both '{dumps}' and '{file}' are {kind} number {number:03d}. Remove the copy.</source>
            <translation>{folder}: Sowohl '{dumps}' als auch '{file}' sind {kind} Nummer {number:03d}. Entfernen Sie die Kopie.</translation>
        </message>
        <message>
            <source>{folder}: holds no module dumps (files named {pattern}). Choose the folder with them.</source>
            <translation>{folder}: enthält keine Moduldateien (Dateien namens {pattern}). Wählen Sie den Ordner mit ihnen.</translation>
        </message>
        <message>
            <source>the stem, kind Resample</source>
            <translation>der Anfang, Art Resample</translation>
        </message>
        <message>
            <source>{folder}: the generator's dumps (kind Resample, behind the last RRDB) are missing.</source>
            <translation>{folder}: Die Dateien des Generators (Art Resample, nach dem letzten RRDB) fehlen.</translation>
        </message>
        <message>
            <source>kind {kind}</source>
            <translation>Art {kind}</translation>
        </message>
        <message>
            <source>{folder}: number {surplus:03d} does not fit {count} RRDBs and {last} generator stages. Keep the dumps of one run only in the folder.</source>
            <translation>{folder}: Nummer {surplus:03d} passt nicht zu {count} RRDBs und {last} Generatorstufen. Behalten Sie nur die Dateien eines Laufs im Ordner.</translation>
        </message>
        <message>
            <source>{folder}: the dump module_{number:03d} ({what}) is missing. Copy it there from where the others came from.</source>
            <translation>{folder}: Die Datei module_{number:03d} ({what}) fehlt. Kopieren Sie sie dorthin, woher auch die anderen kamen.</translation>
        </message>
        <message>
            <source>{path}: is a Git LFS pointer, not the file itself. Run 'git lfs pull' or download it.</source>
            <translation>{path}: ist ein Git-LFS-Zeiger, nicht die Datei selbst. Führen Sie 'git lfs pull' aus, oder laden Sie sie herunter.</translation>
        </message>
        <message>
            <source>{path}: is a web page, not a checkpoint. Log in at the publisher's and download it again.</source>
            <translation>{path}: ist eine Webseite, kein Checkpoint. Melden Sie sich beim Herausgeber an, und laden Sie ihn noch einmal herunter.</translation>
        </message>
        <message>
            <source>{path}: is named .safetensors but is a pickle, which could run code. It was not opened; do not trust its source.</source>
            <translation>{path}: heißt .safetensors, ist aber ein Pickle, der Code ausführen könnte. Die Datei wurde nicht geöffnet; vertrauen Sie ihrer Quelle nicht.</translation>
        </message>
        <message>
            <source>{path}: is neither a safetensors file nor one of torch.save, or its beginning is damaged. Choose a .safetensors, .pt or .pth file.</source>
            <translation>{path}: ist weder eine safetensors-Datei noch eine von torch.save, oder ihr Anfang ist beschädigt. Wählen Sie eine .safetensors-, .pt- oder .pth-Datei.</translation>
        </message>
        <message>
            <source>safetensors file</source>
            <translation>safetensors-Datei</translation>
        </message>
        <message>
            <source>{path}: was cut short while '{name}' was read. Fetch it again.</source>
            <translation>{path}: wurde gekürzt, während '{name}' gelesen wurde. Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>a tensor of shape {shape} was given, {shape2} was announced</source>
            <translation>ein Tensor der Form {shape} wurde übergeben, {shape2} war angekündigt</translation>
        </message>
        <message>
            <source>{path}: its safetensors header is not sound JSON ({error}). The file is damaged; fetch it again.</source>
            <translation>{path}: Der safetensors-Kopf ist kein einwandfreies JSON ({error}). Die Datei ist beschädigt; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{path}: its safetensors header is no JSON object. The file is damaged; fetch it again.</source>
            <translation>{path}: Der safetensors-Kopf ist kein JSON-Objekt. Die Datei ist beschädigt; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{path}: is truncated: {size} bytes cannot hold a safetensors header. Fetch it again.</source>
            <translation>{path}: ist abgeschnitten: {size} Bytes können keinen safetensors-Kopf enthalten. Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{path}: its first bytes announce a header of {length} bytes; at most {max_header_bytes} are accepted. The file is damaged or no safetensors file.</source>
            <translation>{path}: Die ersten Bytes kündigen einen Kopf von {length} Bytes an; höchstens {max_header_bytes} werden angenommen. Die Datei ist beschädigt oder keine safetensors-Datei.</translation>
        </message>
        <message>
            <source>{path}: is truncated: its header needs {length} bytes, the file has {size}. Fetch it again.</source>
            <translation>{path}: ist abgeschnitten: Der Kopf braucht {length} Bytes, die Datei hat {size}. Holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>a name appears twice</source>
            <translation>ein Name kommt zweimal vor</translation>
        </message>
        <message>
            <source>a number of {count} digits</source>
            <translation>eine Zahl mit {count} Ziffern</translation>
        </message>
        <message>
            <source>{path}: the metadata of its header must be text throughout. The file is damaged.</source>
            <translation>{path}: Die Metadaten im Kopf müssen durchweg Text sein. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>{path}: the header's entry of tensor '{name}' {text}</source>
            <translation>{path}: Der Eintrag des Tensors '{name}' im Kopf {text}</translation>
        </message>
        <message>
            <source>does not hold exactly dtype, shape and data_offsets. The file is damaged.</source>
            <translation>enthält nicht genau dtype, shape und data_offsets. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>names the dtype {code}; known are {known}. Use a checkpoint that is not quantised.</source>
            <translation>nennt den Datentyp {code}; bekannt sind {known}. Verwenden Sie einen Checkpoint, der nicht quantisiert ist.</translation>
        </message>
        <message>
            <source>has an impossible shape or position. The file is damaged; fetch it again.</source>
            <translation>hat eine unmögliche Form oder Lage. Die Datei ist beschädigt; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>says shape {shape} of {code}, which does not fill its {end} bytes. The file is damaged; fetch it again.</source>
            <translation>nennt die Form {shape} in {code}, die seine {end} Bytes nicht füllt. Die Datei ist beschädigt; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>leaves a gap before it</source>
            <translation>lässt eine Lücke vor sich</translation>
        </message>
        <message>
            <source>overlaps another tensor</source>
            <translation>überlappt einen anderen Tensor</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' {what} or lies outside the file (bytes {begin} to {end}, expected {position}). The file is damaged; fetch it again.</source>
            <translation>{path}: Der Tensor '{name}' {what} oder liegt außerhalb der Datei (Bytes {begin} bis {end}, erwartet {position}). Die Datei ist beschädigt; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{path}: is truncated: {position} of {position2} bytes of tensors are missing. Fetch it again.</source>
            <translation>{path}: ist abgeschnitten: {position} von {position2} Bytes der Tensoren fehlen. Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{path}: has {available} bytes more than its header accounts for. The file is damaged.</source>
            <translation>{path}: hat {available} Bytes mehr, als ihr Kopf angibt. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>weights in {count} files</source>
            <translation>Gewichte in {count} Dateien</translation>
        </message>
        <message>
            <source>{path}: both '{part_of}' and '{file}' hold '{name}'. The files are not the parts of one checkpoint; fetch them again.</source>
            <translation>{path}: Sowohl '{part_of}' als auch '{file}' enthalten '{name}'. Die Dateien sind nicht Teile eines Checkpoints; holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{path}: the weights are in several files, and {count} of {count2} are not beside it: {missing}. Copy all parts into one folder.</source>
            <translation>{path}: Die Gewichte liegen in mehreren Dateien, und {count} von {count2} sind nicht daneben: {missing}. Kopieren Sie alle Teile in einen Ordner.</translation>
        </message>
        <message>
            <source>{path}: its name announces {count} parts; at most {max_parts} are accepted.</source>
            <translation>{path}: Der Name kündigt {count} Teile an; höchstens {max_parts} werden angenommen.</translation>
        </message>
        <message>
            <source>{path}: is larger than {max_index_bytes} bytes, so no index of a checkpoint's parts.</source>
            <translation>{path}: ist größer als {max_index_bytes} Bytes, also kein Verzeichnis der Teile eines Checkpoints.</translation>
        </message>
        <message>
            <source>{path}: is no index of a checkpoint in several files: its 'weight_map' is missing or damaged. Choose the weights themselves (.safetensors).</source>
            <translation>{path}: ist kein Verzeichnis eines Checkpoints in mehreren Dateien: 'weight_map' fehlt oder ist beschädigt. Wählen Sie die Gewichte selbst (.safetensors).</translation>
        </message>
        <message>
            <source>{path}: names no parts, too many, or files outside its folder. The file is damaged.</source>
            <translation>{path}: nennt keine Teile, zu viele oder Dateien außerhalb des Ordners. Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>Ask for the weights as a safetensors file, which cannot carry code.</source>
            <translation>Verlangen Sie die Gewichte als safetensors-Datei, die keinen Code enthalten kann.</translation>
        </message>
        <message>
            <source>PyTorch file</source>
            <translation>PyTorch-Datei</translation>
        </message>
        <message>
            <source>{path}: was changed while it was read. Try again.</source>
            <translation>{path}: wurde beim Lesen verändert. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{path}: is a file of torch.save, which can run code when PyTorch {version} reads it, so it was not opened. A PyTorch older than {oldest_torch_for_pickles} reads safetensors files only: convert the file where PyTorch is newer ('Convert checkpoint'), or update PyTorch.</source>
            <translation>{path}: ist eine Datei von torch.save, die Code ausführen kann, wenn PyTorch {version} sie liest; daher wurde sie nicht geöffnet. Ein PyTorch, das älter ist als {oldest_torch_for_pickles}, liest nur safetensors-Dateien: Wandeln Sie die Datei dort um, wo PyTorch neuer ist („Checkpoint umwandeln“), oder aktualisieren Sie PyTorch.</translation>
        </message>
        <message>
            <source>a directory of {size} bytes</source>
            <translation>ein Verzeichnis von {size} Bytes</translation>
        </message>
        <message>
            <source>{path}: is truncated or damaged: its archive cannot be read ({error}). Fetch it again.</source>
            <translation>{path}: ist abgeschnitten oder beschädigt: Das Archiv kann nicht gelesen werden ({error}). Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{path}: its archive has data before, between or behind its parts, so that two programs can read different contents from it; torch.save writes no such file. {safer}</source>
            <translation>{path}: Das Archiv hat Daten vor, zwischen oder hinter seinen Teilen, sodass zwei Programme Verschiedenes daraus lesen können; torch.save schreibt keine solche Datei. {safer}</translation>
        </message>
        <message>
            <source>{path}: PyTorch reads other contents from its archive than were checked, so it was not opened. Do not trust its source. {safer}</source>
            <translation>{path}: PyTorch liest anderes aus dem Archiv, als geprüft wurde; daher wurde es nicht geöffnet. Vertrauen Sie der Quelle nicht. {safer}</translation>
        </message>
        <message>
            <source>{path}: cannot be read ({error}). Fetch it again.</source>
            <translation>{path}: kann nicht gelesen werden ({error}). Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{path}: is a tar archive as well, which torch.save has not written for years. {safer}</source>
            <translation>{path}: ist zugleich ein tar-Archiv, was torch.save seit Jahren nicht mehr schreibt. {safer}</translation>
        </message>
        <message>
            <source>a TorchScript program</source>
            <translation>ein TorchScript-Programm</translation>
        </message>
        <message>
            <source>a zip archive, but no PyTorch checkpoint</source>
            <translation>ein zip-Archiv, aber kein PyTorch-Checkpoint</translation>
        </message>
        <message>
            <source>{path}: is {kind}; wanted is the state dict (torch.save(model.state_dict(), ...)).</source>
            <translation>{path}: ist {kind}; verlangt ist das State-Dict (torch.save(model.state_dict(), ...)).</translation>
        </message>
        <message>
            <source>{path}: its archive holds two entries of one name. {safer}</source>
            <translation>{path}: Das Archiv enthält zwei Einträge desselben Namens. {safer}</translation>
        </message>
        <message>
            <source>{path}: its archive is compressed or claims more bytes than the file has; torch.save never compresses. It may be a decompression bomb or some other zip file. {safer}</source>
            <translation>{path}: Das Archiv ist komprimiert oder gibt mehr Bytes an, als die Datei hat; torch.save komprimiert nie. Es ist vielleicht eine Dekompressionsbombe oder eine andere zip-Datei. {safer}</translation>
        </message>
        <message>
            <source>{path}: its pickle of {file_size} bytes is too large for weights. {safer}</source>
            <translation>{path}: Der Pickle von {file_size} Bytes ist zu groß für Gewichte. {safer}</translation>
        </message>
        <message>
            <source>{path}: its pickle holds a number of absurd length. {safer}</source>
            <translation>{path}: Der Pickle enthält eine Zahl von unsinniger Länge. {safer}</translation>
        </message>
        <message>
            <source>pickle protocol {argument} instead of {pickle_protocol}</source>
            <translation>Pickle-Protokoll {argument} statt {pickle_protocol}</translation>
        </message>
        <message>
            <source>the operation {opcode}</source>
            <translation>die Operation {opcode}</translation>
        </message>
        <message>
            <source>{path}: refused, for it asks for '{wanted}' on loading. Weights need tensors only; such a file can run code on your computer. {safer}</source>
            <translation>{path}: abgelehnt, denn die Datei verlangt beim Laden '{wanted}'. Gewichte brauchen nur Tensoren; eine solche Datei kann Code auf Ihrem Rechner ausführen. {safer}</translation>
        </message>
        <message>
            <source>{path}: is truncated or damaged: its pickle is not sound ({error}). Fetch it again.</source>
            <translation>{path}: ist abgeschnitten oder beschädigt: Der Pickle ist nicht einwandfrei ({error}). Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{path}: is truncated, damaged or holds more than tensors ({error} on reading it). Fetch it again. {safer}</source>
            <translation>{path}: ist abgeschnitten, beschädigt oder enthält mehr als Tensoren ({error} beim Lesen). Holen Sie die Datei noch einmal. {safer}</translation>
        </message>
        <message>
            <source>one bare tensor</source>
            <translation>ein einzelner Tensor</translation>
        </message>
        <message>
            <source>a {content}</source>
            <translation>ein {content}</translation>
        </message>
        <message>
            <source>{path}: holds {what}; wanted is a dictionary of named tensors (a state dict).</source>
            <translation>{path}: enthält {what}; verlangt ist ein Wörterbuch benannter Tensoren (ein State-Dict).</translation>
        </message>
        <message>
            <source>{path}: holds no named tensors (at its top: {inside}). Wrappers understood are {wrappers}.</source>
            <translation>{path}: enthält keine benannten Tensoren (zuoberst: {inside}). Verstandene Hüllen sind {wrappers}.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' is sparse, quantised or without data; wanted are plain tensors.</source>
            <translation>{path}: Der Tensor '{name}' ist dünn besetzt, quantisiert oder ohne Daten; verlangt sind gewöhnliche Tensoren.</translation>
        </message>
        <message>
            <source>{path}: its tensors claim {total} bytes, the file has {size}. It is damaged or made to fill the memory.</source>
            <translation>{path}: Die Tensoren geben {total} Bytes an, die Datei hat {size}. Sie ist beschädigt oder soll den Speicher füllen.</translation>
        </message>
        <message>
            <source>A further date</source>
            <translation>Ein weiterer Termin</translation>
        </message>
        <message>
            <source>Dates of shape {shape} do not fit an image of shape {shape2}: (K, bands, height, width) on the grid of a single image is needed.</source>
            <translation>Termine der Form {shape} passen nicht zu einem Bild der Form {shape2}: nötig ist (K, Kanäle, Höhe, Breite) im Raster eines einzelnen Bildes.</translation>
        </message>
        <message>
            <source>No backbone is loaded: give load_pipeline() a backbone_ckpt.</source>
            <translation>Es ist kein Backbone geladen: Geben Sie load_pipeline() einen backbone_ckpt.</translation>
        </message>
        <message>
            <source>an RGB picture</source>
            <translation>ein RGB-Bild</translation>
        </message>
        <message>
            <source>The input</source>
            <translation>Die Eingabe</translation>
        </message>
        <message>
            <source>consistency_steps is {steps!r}; it must be a whole number, 0 or more.</source>
            <translation>consistency_steps ist {steps!r}; es muss eine ganze Zahl sein, 0 oder mehr.</translation>
        </message>
        <message>
            <source>The lattice</source>
            <translation>Das Gitter</translation>
        </message>
        <message>
            <source>of shape {shape}</source>
            <translation>von der Form {shape}</translation>
        </message>
        <message>
            <source>lattice is {given}; it must be {auto!r}, None, or finite numbers of shape ({batch}, {bands}, 3 or 4, {height}, {width}).</source>
            <translation>lattice ist {given}; es muss {auto!r}, None oder endliche Zahlen der Form ({batch}, {bands}, 3 oder 4, {height}, {width}) sein.</translation>
        </message>
        <message>
            <source>{what} is no array of numbers: {error}</source>
            <translation>{what} ist kein Array von Zahlen: {error}</translation>
        </message>
        <message>
            <source>The input has the shape {shape}; (batch, {bands}, height, width) of {what} is needed.</source>
            <translation>Die Eingabe hat die Form {shape}; nötig ist (Stapel, {bands}, Höhe, Breite), {what}.</translation>
        </message>
        <message>
            <source>{what} is {dtype}; reflectance as floating point is needed: (DN + offset) / 10000.</source>
            <translation>{what} ist {dtype}; nötig ist Gleitkomma-Reflektanz: (DN + offset) / 10000.</translation>
        </message>
        <message>
            <source>{what} holds infinite values: use NaN where there is no data.</source>
            <translation>{what} enthält unendliche Werte: Verwenden Sie NaN, wo es keine Daten gibt.</translation>
        </message>
        <message>
            <source>The input holds NaN or infinite values: fill nodata before, and mask it afterwards.</source>
            <translation>Die Eingabe enthält NaN oder unendliche Werte: Füllen Sie Leerwerte vorher, und maskieren Sie sie danach.</translation>
        </message>
        <message>
            <source>{what} reaches from {low:g} to {high:g}, which is no reflectance: convert digital numbers by (DN + offset) / 10000.</source>
            <translation>{what} reicht von {low:g} bis {high:g}, was keine Reflektanz ist: Wandeln Sie digitale Zahlen durch (DN + offset) / 10000 um.</translation>
        </message>
        <message>
            <source>Check that the disk has space and that the folder is still there and writable.</source>
            <translation>Prüfen Sie, ob die Platte Platz hat und der Ordner noch da und beschreibbar ist.</translation>
        </message>
        <message>
            <source>product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>processing baseline</source>
            <translation>Prozessierungsversion</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>MGRS tile</source>
            <translation>MGRS-Kachel</translation>
        </message>
        <message>
            <source>the mask of {source}</source>
            <translation>die Maske von {source}</translation>
        </message>
        <message>
            <source>pixel grid</source>
            <translation>Pixelraster</translation>
        </message>
        <message>
            <source>mask class</source>
            <translation>Maskenklasse</translation>
        </message>
        <message>
            <source>{name} has no CRS: its pixels are assumed to be 10 m.</source>
            <translation>{name} hat kein KBS: Die Pixel werden als 10 m angenommen.</translation>
        </message>
        <message>
            <source>The pixels of {name} are {size:.2f} m × {size2:.2f} m, not 10 m</source>
            <translation>Die Pixel von {name} sind {size:.2f} m × {size2:.2f} m, nicht 10 m</translation>
        </message>
        <message>
            <source>{text}: the result has a tenth of these. The networks know 10 m; warp to UTM for the best result.</source>
            <translation>{text}: Das Ergebnis hat ein Zehntel davon. Die Netze kennen 10 m; für das beste Ergebnis transformieren Sie nach UTM.</translation>
        </message>
        <message>
            <source>{text}: the networks are made for the 10 m bands of Sentinel-2. Choose the 10 m data, have the input warped to a 10 m UTM grid, or allow any pixel size.</source>
            <translation>{text}: Die Netze sind für die 10-m-Kanäle von Sentinel-2 gemacht. Wählen Sie die 10-m-Daten, lassen Sie die Eingabe in ein 10-m-UTM-Raster transformieren, oder erlauben Sie jede Pixelgröße.</translation>
        </message>
        <message>
            <source>Which band of {stack} is which is unknown: none is named, and in the usual order of {count} bands {problem}. State in BAND_ORDER what each band is, in their order, such as {band_names} ('-' for one to leave out).</source>
            <translation>Welcher Kanal von {stack} welcher ist, ist unbekannt: Keiner ist benannt, und in der üblichen Reihenfolge von {count} Kanälen gilt: {problem}. Geben Sie in BAND_ORDER an, was jeder Kanal ist, in ihrer Reihenfolge, etwa {band_names} ('-' für einen, der entfällt).</translation>
        </message>
        <message>
            <source>The numbers do not show whether blue or red comes first. </source>
            <translation>Die Zahlen zeigen nicht, ob Blau oder Rot zuerst kommt. </translation>
        </message>
        <message>
            <source>{how} {open_question}If that is wrong, state in BAND_ORDER what each band is.</source>
            <translation>{how} {open_question}Falls das falsch ist, geben Sie in BAND_ORDER an, was jeder Kanal ist.</translation>
        </message>
        <message>
            <source>Input: {kind}{facts}.</source>
            <translation>Eingabe: {kind}{facts}.</translation>
        </message>
        <message>
            <source>Radiometry: {how}.</source>
            <translation>Radiometrie: {how}.</translation>
        </message>
        <message>
            <source>Bands of other pixels are brought to the grid of the finest by {resampling} resampling.</source>
            <translation>Kanäle mit anderen Pixeln kommen durch Resampling ({resampling}) ins Raster der feinsten.</translation>
        </message>
        <message>
            <source>Unknown {what} {value!r}: choose one of {choices}.</source>
            <translation>Unbekannt: {what} {value!r}. Wählen Sie eines von {choices}.</translation>
        </message>
        <message>
            <source>Resampling would destroy what further dates add, so none is done. Choose dates from products of the same Sentinel-2 tile, or cut from them to whole pixels, and remove this one.</source>
            <translation>Eine Umrechnung würde zerstören, was weitere Termine hinzufügen, daher unterbleibt sie. Wählen Sie Termine aus Produkten derselben Sentinel-2-Kachel, oder schneiden Sie sie daraus auf ganze Pixel zu, und entfernen Sie diesen.</translation>
        </message>
        <message>
            <source>DATES: {name} holds the same numbers as {other}, so that it is no further date. Remove it from DATES.</source>
            <translation>DATES: {name} enthält dieselben Zahlen wie {other} und ist darum kein weiterer Termin. Entfernen Sie es aus DATES.</translation>
        </message>
        <message>
            <source>DATES: {name} is INPUT itself. Remove it from DATES.</source>
            <translation>DATES: {name} ist INPUT selbst. Entfernen Sie es aus DATES.</translation>
        </message>
        <message>
            <source>DATES: {name} has another CRS than INPUT. {remedy}</source>
            <translation>DATES: {name} hat ein anderes KBS als INPUT. {remedy}</translation>
        </message>
        <message>
            <source>DATES: the pixels of {name} are not those of INPUT. {remedy}</source>
            <translation>DATES: Die Pixel von {name} sind nicht die von INPUT. {remedy}</translation>
        </message>
        <message>
            <source>DATES: {name} covers nothing of INPUT. Remove it from DATES.</source>
            <translation>DATES: {name} deckt nichts von INPUT ab. Entfernen Sie es aus DATES.</translation>
        </message>
        <message>
            <source>along the column</source>
            <translation>entlang der Spalte</translation>
        </message>
        <message>
            <source>along the row</source>
            <translation>entlang der Zeile</translation>
        </message>
        <message>
            <source>The 20 m bands of {source} seem to lie one pixel {moves} beside the 10 m bands: B8A and B07 fit B08 better there. Colours will have fringes; make the stack again with the 20 m bands in place (fast clouds can have the same effect).</source>
            <translation>Die 20-m-Kanäle von {source} scheinen {moves} um ein Pixel neben den 10-m-Kanälen zu liegen: B8A und B07 passen dort besser zu B08. Farben werden Säume haben; erstellen Sie den Stapel neu mit den 20-m-Kanälen am richtigen Ort (schnelle Wolken können dieselbe Wirkung haben).</translation>
        </message>
        <message>
            <source>The doubled 20 m pixels of {source} do not begin at multiples of 20 m as those of Sentinel-2 do: its 20 m bands, or all of it, may be displaced by one 10 m pixel.</source>
            <translation>Die verdoppelten 20-m-Pixel von {source} beginnen nicht bei Vielfachen von 20 m wie die von Sentinel-2: Die 20-m-Kanäle oder das ganze Bild sind vielleicht um ein 10-m-Pixel verschoben.</translation>
        </message>
        <message>
            <source>BANDS_20M is {bands_20m}: choose one of {bands_20m2}.</source>
            <translation>BANDS_20M ist {bands_20m}: Wählen Sie eines von {bands_20m2}.</translation>
        </message>
        <message>
            <source>as BANDS_20M says</source>
            <translation>wie BANDS_20M besagt</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>gemessen</translation>
        </message>
        <message>
            <source>2 × 2 duplicates of the 20 m pixels</source>
            <translation>2 × 2 Verdopplungen der 20-m-Pixel</translation>
        </message>
        <message>
            <source>interpolated from 20 m</source>
            <translation>aus 20 m interpoliert</translation>
        </message>
        <message>
            <source>sharpened to 10 m before; each pixel counts as measured at 10 m</source>
            <translation>vorher auf 10 m geschärft; jedes Pixel zählt als mit 10 m gemessen</translation>
        </message>
        <message>
            <source>20 m bands: {kind} ({source}).</source>
            <translation>20-m-Kanäle: {kind} ({source}).</translation>
        </message>
        <message>
            <source>The reflectance shown as white is {white}; it must be above 0.</source>
            <translation>Die als Weiß gezeigte Reflektanz ist {white}; sie muss größer als 0 sein.</translation>
        </message>
        <message>
            <source>Bands {chosen} as red, green, blue: {meaning}.</source>
            <translation>Kanäle {chosen} als Rot, Grün, Blau: {meaning}.</translation>
        </message>
        <message>
            <source>{stack} has no bands {numbers} for red, green and blue: give three numbers of {bands} in BANDS, or leave it empty for a ten-band cube.</source>
            <translation>{stack} hat keine Kanäle {numbers} für Rot, Grün und Blau: Geben Sie in BANDS drei Zahlen aus {bands} an, oder lassen Sie es leer für einen zehnkanaligen Würfel.</translation>
        </message>
        <message>
            <source>reflectance = DN × {given:g} {given2:+g}, as INPUT_SCALE says</source>
            <translation>Reflektanz = DN × {given:g} {given2:+g}, wie INPUT_SCALE besagt</translation>
        </message>
        <message>
            <source>8-bit brightness</source>
            <translation>8-Bit-Helligkeit</translation>
        </message>
        <message>
            <source>reflectance by the scale and offset in the file</source>
            <translation>Reflektanz nach Skalierung und Versatz in der Datei</translation>
        </message>
        <message>
            <source>reflectance as it stands</source>
            <translation>Reflektanz, wie sie dasteht</translation>
        </message>
        <message>
            <source>{name} holds whole numbers of more than 8 bits of unknown meaning: state INPUT_SCALE, such as 0.0001 for reflectance × 10000.</source>
            <translation>{name} enthält ganze Zahlen mit mehr als 8 Bit von unbekannter Bedeutung: Geben Sie INPUT_SCALE an, etwa 0.0001 für Reflektanz × 10000.</translation>
        </message>
        <message>
            <source>the mask of {name}</source>
            <translation>die Maske von {name}</translation>
        </message>
        <message>
            <source>{source} is nodata almost everywhere there: its numbers could not be checked.</source>
            <translation>{source} ist dort fast überall Leerwert: Die Zahlen konnten nicht geprüft werden.</translation>
        </message>
        <message>
            <source>no valid pixel</source>
            <translation>kein gültiges Pixel</translation>
        </message>
        <message>
            <source>no valid pixel in {empty}</source>
            <translation>kein gültiges Pixel in {empty}</translation>
        </message>
        <message>
            <source>{source} has {what} there (all nodata): choose another extent or input.</source>
            <translation>{source} hat dort {what} (alles Leerwert): Wählen Sie eine andere Ausdehnung oder Eingabe.</translation>
        </message>
        <message>
            <source>median reflectance {median:.4g}, 99 % below {high:.4g}</source>
            <translation>mittlere Reflektanz (Median) {median:.4g}, 99 % unter {high:.4g}</translation>
        </message>
        <message>
            <source>values too small ({spread}). They have been divided already: set INPUT_SCALE to reflectance.</source>
            <translation>zu kleine Werte ({spread}). Sie sind bereits geteilt worden: Setzen Sie INPUT_SCALE auf reflectance.</translation>
        </message>
        <message>
            <source>no number is above {stored:.0f}, as in an 8-bit picture, which is not reflectance. Choose the original bands, or state in INPUT_SCALE the reflectance of one unit (DN/10000 for a dark sea).</source>
            <translation>keine Zahl ist größer als {stored:.0f}, wie in einem 8-Bit-Bild, das keine Reflektanz ist. Wählen Sie die ursprünglichen Kanäle, oder geben Sie in INPUT_SCALE die Reflektanz einer Einheit an (DN/10000 für ein dunkles Meer).</translation>
        </message>
        <message>
            <source>values too large for reflectance ({spread}). They are digital numbers or stretched: state in INPUT_SCALE how they become reflectance ({input_scales}).</source>
            <translation>zu große Werte für Reflektanz ({spread}). Es sind digitale Zahlen, oder sie sind gestreckt: Geben Sie in INPUT_SCALE an, wie sie Reflektanz werden ({input_scales}).</translation>
        </message>
        <message>
            <source>{wrapped:.1%} of the values are far above any reflectance while the rest are not: numbers that fell below 0 have wrapped around, which happens when the offset of -1000 is subtracted from harmonised data. Make the stack again without that step.</source>
            <translation>{wrapped:.1%} der Werte liegen weit über jeder Reflektanz, die übrigen nicht: Zahlen, die unter 0 fielen, sind umgeschlagen; das geschieht, wenn der Versatz von -1000 von harmonisierten Daten abgezogen wird. Erstellen Sie den Stapel noch einmal ohne diesen Schritt.</translation>
        </message>
        <message>
            <source>{far:.1%} of the visible values are below {far_negative}, which no surface reflects: </source>
            <translation>{far:.1%} der sichtbaren Werte liegen unter {far_negative}, was keine Oberfläche reflektiert: </translation>
        </message>
        <message>
            <source>{negative:.1%} of the visible values are below {negative2}. Over dark water that is possible; else </source>
            <translation>{negative:.1%} der sichtbaren Werte liegen unter {negative2}. Über dunklem Wasser ist das möglich; sonst gilt: </translation>
        </message>
        <message>
            <source>a visible band is 0 (nodata) in {cut:.1%} of the pixels where B08 has data: dark pixels were cut off, which happens when the offset of -1000 is subtracted from harmonised data. Make the stack again without that step; if the zeros are right (very dark forest or lakes), set INPUT_SCALE to DN/10000.</source>
            <translation>ein sichtbarer Kanal ist in {cut:.1%} der Pixel, in denen B08 Daten hat, 0 (Leerwert): Dunkle Pixel wurden abgeschnitten; das geschieht, wenn der Versatz von -1000 von harmonisierten Daten abgezogen wird. Erstellen Sie den Stapel noch einmal ohne diesen Schritt; sind die Nullen richtig (sehr dunkler Wald oder Seen), setzen Sie INPUT_SCALE auf DN/10000.</translation>
        </message>
        <message>
            <source>the offset of -1000 is applied twice, for the data are harmonised already. </source>
            <translation>der Versatz von -1000 ist doppelt angewandt, denn die Daten sind bereits harmonisiert. </translation>
        </message>
        <message>
            <source>{cause}Set INPUT_SCALE to DN/10000.</source>
            <translation>{cause}Setzen Sie INPUT_SCALE auf DN/10000.</translation>
        </message>
        <message>
            <source>{cause}The stored numbers are too low (reflectance by 0.1): load them again without the offset, or set INPUT_SCALE to {remedy}.</source>
            <translation>{cause}Die gespeicherten Zahlen sind zu klein (um 0,1 Reflektanz): Laden Sie sie noch einmal ohne den Versatz, oder setzen Sie INPUT_SCALE auf {remedy}.</translation>
        </message>
        <message>
            <source>{source} is very bright (1 % of the values above {high:.2f}): check INPUT_SCALE unless it is cloudy.</source>
            <translation>{source} ist sehr hell (1 % der Werte über {high:.2f}): Prüfen Sie INPUT_SCALE, falls es nicht bewölkt ist.</translation>
        </message>
        <message>
            <source>{low:g} to {high:g}</source>
            <translation>{low:g} bis {high:g}</translation>
        </message>
        <message>
            <source>OUTPUT {output} keeps the stored numbers, of which {values} also count as nodata in {source}; a .vrt declares one nodata value a band. Choose an OUTPUT that ends in .tif.</source>
            <translation>OUTPUT {output} behält die gespeicherten Zahlen, von denen in {source} auch {values} als Leerwert gelten; eine .vrt gibt einen Leerwert je Kanal an. Wählen Sie einen OUTPUT, der auf .tif endet.</translation>
        </message>
        <message>
            <source>Cannot write {output}</source>
            <translation>{output} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>The window on {source} has {width} × {height} pixels, at least {least} × {least} are needed: choose a larger EXTENT or image.</source>
            <translation>Das Fenster in {source} hat {width} × {height} Pixel, mindestens {least} × {least} sind nötig: Wählen Sie eine größere EXTENT oder ein größeres Bild.</translation>
        </message>
        <message>
            <source>Only {valid:.0%} of the window on {source} have data: choose another EXTENT.</source>
            <translation>Nur {valid:.0%} des Fensters in {source} haben Daten: Wählen Sie eine andere EXTENT.</translation>
        </message>
        <message>
            <source>Reading {source}</source>
            <translation>{source} wird gelesen</translation>
        </message>
        <message>
            <source>{source}: {width:,} × {height:,} pixels; {count:,} blocks to train on, {count2} held out</source>
            <translation>{source}: {width:,} × {height:,} Pixel; {count:,} Blöcke zum Training, {count2} zurückgehalten</translation>
        </message>
        <message>
            <source>Too little data to fine-tune on: {pixels:,} pixels in {count:,} blocks without nodata to train on and {count2} blocks to judge by; needed are {fewest_trained_pixels} pixels and 1 block, which takes a scene of at least {least} × 180 pixels without gaps. Training would overfit to less. Give more or larger scenes.</source>
            <translation>Zu wenig Daten zur Feinabstimmung: {pixels:,} Pixel in {count:,} Blöcken ohne Leerwerte zum Training und {count2} Blöcke zur Beurteilung; nötig sind {fewest_trained_pixels} Pixel und 1 Block, wofür es eine Szene von mindestens {least} × 180 Pixeln ohne Lücken braucht. An weniger würde sich das Training überanpassen. Geben Sie mehr oder größere Szenen.</translation>
        </message>
        <message>
            <source>GDAL gives no reason</source>
            <translation>GDAL nennt keinen Grund</translation>
        </message>
        <message>
            <source>Cannot open {label}</source>
            <translation>{label} kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>Check that the file exists, is complete and is a raster.</source>
            <translation>Prüfen Sie, ob die Datei besteht, vollständig und ein Raster ist.</translation>
        </message>
        <message>
            <source>Cannot read {label}</source>
            <translation>{label} kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>The file may be damaged or incomplete, or its disk or network gone: copy or download it again.</source>
            <translation>Die Datei ist vielleicht beschädigt oder unvollständig, oder ihre Platte oder ihr Netz ist fort: Kopieren oder laden Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Check that the folder exists, can be written to and has room, and that no other program holds the file.</source>
            <translation>Prüfen Sie, ob der Ordner besteht, beschreibbar ist und Platz hat, und ob kein anderes Programm die Datei hält.</translation>
        </message>
        <message>
            <source>Cannot create {path}</source>
            <translation>{path} kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>Cannot write {path}</source>
            <translation>{path} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Cannot complete {path}</source>
            <translation>{path} kann nicht vollendet werden</translation>
        </message>
        <message>
            <source>Cannot transform the raster's coordinates</source>
            <translation>Die Koordinaten des Rasters können nicht transformiert werden</translation>
        </message>
        <message>
            <source>Set the right CRS first, or warp it to UTM (gdalwarp).</source>
            <translation>Setzen Sie zuerst das richtige KBS, oder transformieren Sie es nach UTM (gdalwarp).</translation>
        </message>
        <message>
            <source>The raster's geotransform cannot be inverted (zero pixel size): give it a valid one.</source>
            <translation>Die Geotransformation des Rasters kann nicht umgekehrt werden (Pixelgröße null): Geben Sie ihm eine gültige.</translation>
        </message>
        <message>
            <source>The raster's coordinates do not fit its CRS: set the right CRS first.</source>
            <translation>Die Koordinaten des Rasters passen nicht zu seinem KBS: Setzen Sie zuerst das richtige KBS.</translation>
        </message>
        <message>
            <source>The extent has no finite coordinates in the raster's CRS: choose one nearer to it.</source>
            <translation>Die Ausdehnung hat im KBS des Rasters keine endlichen Koordinaten: Wählen Sie eine, die näher liegt.</translation>
        </message>
        <message>
            <source>The extent lies outside the raster: choose one that overlaps it.</source>
            <translation>Die Ausdehnung liegt außerhalb des Rasters: Wählen Sie eine, die es überlappt.</translation>
        </message>
        <message>
            <source>numbers of finished tiles in it have changed</source>
            <translation>Zahlen fertiger Kacheln darin haben sich geändert</translation>
        </message>
        <message>
            <source>{path} in it cannot be read: {strerror}</source>
            <translation>{path} darin kann nicht gelesen werden: {strerror}</translation>
        </message>
        <message>
            <source>{path} in it has changed</source>
            <translation>{path} darin hat sich geändert</translation>
        </message>
        <message>
            <source>the unfinished work was cut short</source>
            <translation>die unvollendete Arbeit wurde gekürzt</translation>
        </message>
        <message>
            <source>{path} is missing in it</source>
            <translation>{path} fehlt darin</translation>
        </message>
        <message>
            <source>{path} in it is a link</source>
            <translation>{path} darin ist eine Verknüpfung</translation>
        </message>
        <message>
            <source>{path} in it has {st_size} bytes instead of {size}</source>
            <translation>{path} darin hat {st_size} Bytes statt {size}</translation>
        </message>
        <message>
            <source>A tile of {core} pixels is too small for an overlap of {overlap}: choose a TILE_SIZE of {overlap2} or more, or a smaller OVERLAP.</source>
            <translation>Eine Kachel von {core} Pixeln ist zu klein für eine Überlappung von {overlap}: Wählen Sie eine TILE_SIZE von {overlap2} oder mehr, oder eine kleinere OVERLAP.</translation>
        </message>
        <message>
            <source>Use the bands {band_names} (reflectance, 0 to 1), numbers, + - * / **, parentheses and the functions {functions}.</source>
            <translation>Verwenden Sie die Kanäle {band_names} (Reflektanz, 0 bis 1), Zahlen, + - * / **, Klammern und die Funktionen {functions}.</translation>
        </message>
        <message>
            <source>The expression is empty. {help}</source>
            <translation>Der Ausdruck ist leer. {help}</translation>
        </message>
        <message>
            <source>The expression has {count} characters; {max_length} is the most allowed.</source>
            <translation>Der Ausdruck hat {count} Zeichen; erlaubt sind höchstens {max_length}.</translation>
        </message>
        <message>
            <source>The expression '{text}' cannot be read. {help}</source>
            <translation>Der Ausdruck „{text}“ ist nicht lesbar. {help}</translation>
        </message>
        <message>
            <source>The expression '{text}' names no band. {help}</source>
            <translation>Der Ausdruck '{text}' nennt keinen Kanal. {help}</translation>
        </message>
        <message>
            <source>The expression is nested more than {max_depth} levels deep: simplify it.</source>
            <translation>Der Ausdruck ist mehr als {max_depth} Ebenen tief verschachtelt: Vereinfachen Sie ihn.</translation>
        </message>
        <message>
            <source>'{part}' cannot stand in an expression. {help}</source>
            <translation>'{part}' kann nicht in einem Ausdruck stehen. {help}</translation>
        </message>
        <message>
            <source>Unknown form '{form}' of products: use one of {forms}.</source>
            <translation>Unbekannte Form '{form}' der Produkte: Verwenden Sie eine von {forms}.</translation>
        </message>
        <message>
            <source>A product is named twice: {names}. Give the expression another name.</source>
            <translation>Ein Produkt ist zweimal genannt: {names}. Geben Sie dem Ausdruck einen anderen Namen.</translation>
        </message>
        <message>
            <source>Nothing to write: {names} cannot be written as a picture. Choose values.</source>
            <translation>Nichts zu schreiben: {names} kann nicht als Bild geschrieben werden. Wählen Sie Werte.</translation>
        </message>
        <message>
            <source>no product</source>
            <translation>kein Produkt</translation>
        </message>
        <message>
            <source>Building overviews</source>
            <translation>Übersichten werden erstellt</translation>
        </message>
        <message>
            <source>{file}: {lost} value(s) beyond ±3.2767 do not fit Int16 and became nodata; choose Float32 to keep them.</source>
            <translation>{file}: {lost} Wert(e) jenseits von ±3,2767 passen nicht in Int16 und wurden Leerwert; wählen Sie Float32, um sie zu behalten.</translation>
        </message>
        <message>
            <source>{name} holds {count} parts of one large export ({pureposixpath} …): join them to one virtual raster first (Raster &gt; Miscellaneous &gt; Build Virtual Raster, or gdalbuildvrt mosaic.vrt *.tif).</source>
            <translation>{name} enthält {count} Teile eines großen Exports ({pureposixpath} …): Fügen Sie sie zuerst zu einem virtuellen Raster zusammen (Raster &gt; Sonstiges &gt; Virtuelles Raster erstellen, oder gdalbuildvrt mosaic.vrt *.tif).</translation>
        </message>
        <message>
            <source>{name} has no file of {missing} ({count} raster file(s) found). File names must hold the band (B02, FRE_B2, T32TQM_..._B8A_20m, blue, rededge1); or choose a raster of all bands as input.</source>
            <translation>{name} hat keine Datei von {missing} ({count} Rasterdatei(en) gefunden). Dateinamen müssen den Kanal enthalten (B02, FRE_B2, T32TQM_..._B8A_20m, blue, rededge1); oder wählen Sie ein Raster mit allen Kanälen als Eingabe.</translation>
        </message>
        <message>
            <source>a folder of band files</source>
            <translation>ein Ordner mit Kanaldateien</translation>
        </message>
        <message>
            <source>{name} has {count} files *_FRE_R{resolution}.DBL.TIF instead of one: choose the folder of one complete MAJA product.</source>
            <translation>{name} hat {count} Dateien *_FRE_R{resolution}.DBL.TIF statt einer: Wählen Sie den Ordner eines vollständigen MAJA-Produkts.</translation>
        </message>
        <message>
            <source>{string} has {count} bands, not {count2} as MAJA's product has.</source>
            <translation>{string} hat {count} Kanäle, nicht {count2} wie das Produkt von MAJA.</translation>
        </message>
        <message>
            <source>the name of a MAJA product</source>
            <translation>der Name eines MAJA-Produkts</translation>
        </message>
        <message>
            <source>a MAJA product</source>
            <translation>ein MAJA-Produkt</translation>
        </message>
        <message>
            <source>{paths} has several bands, not only {band}: choose a folder of files of one band.</source>
            <translation>{paths} hat mehrere Kanäle, nicht nur {band}: Wählen Sie einen Ordner mit Dateien zu je einem Kanal.</translation>
        </message>
        <message>
            <source>{name} has more than one file of {band} ({bands}, {bands2}): put the bands of one date and tile into a folder of their own.</source>
            <translation>{name} hat mehr als eine Datei von {band} ({bands}, {bands2}): Legen Sie die Kanäle eines Datums und einer Kachel in einen eigenen Ordner.</translation>
        </message>
        <message>
            <source>{name} has bands of different dates ({listed}): put those of one date into a folder.</source>
            <translation>{name} hat Kanäle verschiedener Daten ({listed}): Legen Sie die eines Datums in einen Ordner.</translation>
        </message>
        <message>
            <source>the name of a Theia/MAJA product</source>
            <translation>der Name eines Theia/MAJA-Produkts</translation>
        </message>
        <message>
            <source>the plugin's own</source>
            <translation>des Plugins</translation>
        </message>
        <message>
            <source>by name: {named}</source>
            <translation>nach Namen: {named}</translation>
        </message>
        <message>
            <source>by wavelength: {waves}</source>
            <translation>nach Wellenlänge: {waves}</translation>
        </message>
        <message>
            <source>by the names of their files: {files}</source>
            <translation>nach den Namen ihrer Dateien: {files}</translation>
        </message>
        <message>
            <source>None of the {count} bands of {source} has a Sentinel-2 name or wavelength, so which is which is unknown. Name the layers ({band_names}), or state in BAND_ORDER what they are, in order.</source>
            <translation>Keiner der {count} Kanäle von {source} hat einen Sentinel-2-Namen oder eine solche Wellenlänge, daher ist unbekannt, welcher welcher ist. Benennen Sie die Layer ({band_names}), oder geben Sie in BAND_ORDER an, was sie sind, der Reihe nach.</translation>
        </message>
        <message>
            <source>The bands of {source} have names, but none is known as Sentinel-2's ({listed}). State in BAND_ORDER what each band is, in their order, such as {band_names} ('-' for one to leave out).</source>
            <translation>Die Kanäle von {source} haben Namen, aber keiner ist als einer von Sentinel-2 bekannt ({listed}). Geben Sie in BAND_ORDER an, was jeder Kanal ist, in ihrer Reihenfolge, etwa {band_names} ('-' für einen, der entfällt).</translation>
        </message>
        <message>
            <source>lacks {missing}</source>
            <translation>fehlt {missing}</translation>
        </message>
        <message>
            <source>has more than one {twice}</source>
            <translation>gibt es mehr als einmal {twice}</translation>
        </message>
        <message>
            <source>{source} {problem} (bands found {how}). All of {band_names} are needed once: choose another input, or state in BAND_ORDER which band is which.</source>
            <translation>In {source} {problem} (Kanäle gefunden {how}). Alle von {band_names} werden einmal gebraucht: Wählen Sie eine andere Eingabe, oder geben Sie in BAND_ORDER an, welcher Kanal welcher ist.</translation>
        </message>
        <message>
            <source>Bands taken {how}.</source>
            <translation>Kanäle genommen {how}.</translation>
        </message>
        <message>
            <source>BAND_ORDER {order!r} does not fit {source} of {count} bands: give ten different band numbers, those of {band_names}, or the name of each of its bands.</source>
            <translation>BAND_ORDER {order!r} passt nicht zu {source} mit {count} Kanälen: Geben Sie zehn verschiedene Kanalnummern an, die von {band_names}, oder den Namen jedes Kanals.</translation>
        </message>
        <message>
            <source>Bands taken by BAND_ORDER numbers: {order}.</source>
            <translation>Kanäle genommen nach den Nummern in BAND_ORDER: {order}.</translation>
        </message>
        <message>
            <source>has unknown names: {unknown}</source>
            <translation>hat unbekannte Namen: {unknown}</translation>
        </message>
        <message>
            <source>names {count} bands, not {count2}</source>
            <translation>nennt {count} Kanäle, nicht {count2}</translation>
        </message>
        <message>
            <source>BAND_ORDER {order!r} {problem}. Name each band of {source} in its order, for example {band_names}; '-' stands for a band to leave out.</source>
            <translation>BAND_ORDER {order!r} {problem}. Nennen Sie jeden Kanal von {source} der Reihe nach, zum Beispiel {band_names}; '-' steht für einen Kanal, der entfällt.</translation>
        </message>
        <message>
            <source>by BAND_ORDER: {names}</source>
            <translation>nach BAND_ORDER: {names}</translation>
        </message>
        <message>
            <source>{source} is one raster of a container: choose the container itself ({inside}), or all ten rasters as INPUT and LAYERS.</source>
            <translation>{source} ist ein Raster eines Containers: Wählen Sie den Container selbst ({inside}), oder alle zehn Raster als INPUT und LAYERS.</translation>
        </message>
        <message>
            <source>{source} has one band. If each band is a file of its own, choose the folder of these files (or the .SAFE folder or .zip of the product), or all ten as INPUT and LAYERS; in one file all ten are needed.</source>
            <translation>{source} hat einen Kanal. Ist jeder Kanal eine eigene Datei, so wählen Sie den Ordner dieser Dateien (oder den .SAFE-Ordner oder die .zip des Produkts), oder alle zehn als INPUT und LAYERS; in einer Datei werden alle zehn gebraucht.</translation>
        </message>
        <message>
            <source>{source} has {count} bands; the ten bands {band_names} of Sentinel-2 are needed. Choose the whole product (.SAFE or .zip), or a raster with all ten.</source>
            <translation>{source} hat {count} Kanäle; gebraucht werden die zehn Kanäle {band_names} von Sentinel-2. Wählen Sie das ganze Produkt (.SAFE oder .zip), oder ein Raster mit allen zehn.</translation>
        </message>
        <message>
            <source>{source} has {count} band(s) without Sentinel-2 names or wavelengths, so which is which is unknown. Give BAND_ORDER, the name of each band in order (such as {band_names}), or name them in the file.</source>
            <translation>{source} hat {count} Kanal/Kanäle ohne Sentinel-2-Namen oder Wellenlängen, daher ist unbekannt, welcher welcher ist. Geben Sie BAND_ORDER an, den Namen jedes Kanals der Reihe nach (etwa {band_names}), oder benennen Sie sie in der Datei.</translation>
        </message>
        <message>
            <source>{source} is named as sen2r's rasters of 10 m, which have B09 and no B8A. Choose the product itself (.SAFE), or state in BAND_ORDER what its bands are.</source>
            <translation>{source} heißt wie die 10-m-Raster von sen2r, die B09 haben und kein B8A. Wählen Sie das Produkt selbst (.SAFE), oder geben Sie in BAND_ORDER an, was die Kanäle sind.</translation>
        </message>
        <message>
            <source>in {title} order because there are {count} and none is named: {order}</source>
            <translation>in der Reihenfolge {title}, weil es {count} sind und keiner benannt ist: {order}</translation>
        </message>
        <message>
            <source>Choose the rasters of the ten bands as INPUT and LAYERS, in QGIS by adding them to the project, and state in BAND_ORDER which is which</source>
            <translation>Wählen Sie die Raster der zehn Kanäle als INPUT und LAYERS, in QGIS, indem Sie sie dem Projekt hinzufügen, und geben Sie in BAND_ORDER an, welches welches ist</translation>
        </message>
        <message>
            <source>{path} is a container of {count} rasters ({listed}); none is named {missing}. {remedy}.</source>
            <translation>{path} ist ein Container mit {count} Rastern ({listed}); keines heißt {missing}. {remedy}.</translation>
        </message>
        <message>
            <source>a container of {count} rasters</source>
            <translation>ein Container mit {count} Rastern</translation>
        </message>
        <message>
            <source>{folder} is a Zarr store that GDAL {version} cannot read ({cause}). Convert it to GeoTIFF or NetCDF, or take the product as .SAFE. If QGIS shows its bands, choose them as INPUT and LAYERS.</source>
            <translation>{folder} ist ein Zarr-Speicher, den GDAL {version} nicht lesen kann ({cause}). Wandeln Sie ihn in GeoTIFF oder NetCDF um, oder nehmen Sie das Produkt als .SAFE. Falls QGIS seine Kanäle zeigt, wählen Sie diese als INPUT und LAYERS.</translation>
        </message>
        <message>
            <source>{container} has more than one raster of {band} ({rasters}, {rasters2}). {remedy}.</source>
            <translation>{container} hat mehr als ein Raster von {band} ({rasters}, {rasters2}). {remedy}.</translation>
        </message>
        <message>
            <source>{band} in {container} has {rastercount} layers, such as dates: save those of one date as a raster first (gdal_translate -b).</source>
            <translation>{band} in {container} hat {rastercount} Schichten, etwa Daten: Speichern Sie zuerst die eines Datums als Raster (gdal_translate -b).</translation>
        </message>
        <message>
            <source>the product's name</source>
            <translation>der Name des Produkts</translation>
        </message>
        <message>
            <source>the raster's metadata</source>
            <translation>die Metadaten des Rasters</translation>
        </message>
        <message>
            <source>the product's metadata</source>
            <translation>die Metadaten des Produkts</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML: the product is damaged or incomplete, download it again.</source>
            <translation>{path} ist kein wohlgeformtes XML: Das Produkt ist beschädigt oder unvollständig, laden Sie es noch einmal herunter.</translation>
        </message>
        <message>
            <source>{share:.1%} of the pixels of {name} hold {fill:g} in all ten bands, not declared as nodata</source>
            <translation>{share:.1%} der Pixel von {name} enthalten {fill:g} in allen zehn Kanälen, was nicht als Leerwert angegeben ist</translation>
        </message>
        <message>
            <source>declare it in the file (gdal_edit.py -a_nodata {fill:g})</source>
            <translation>geben Sie ihn in der Datei an (gdal_edit.py -a_nodata {fill:g})</translation>
        </message>
        <message>
            <source>{text}: they are treated as nodata. To avoid this warning, {declare}.</source>
            <translation>{text}: Sie werden als Leerwert behandelt. Um diese Warnung zu vermeiden, {declare}.</translation>
        </message>
        <message>
            <source>{text}: they are treated as data. If {fill:g} stands for no data, {declare}.</source>
            <translation>{text}: Sie werden als Daten behandelt. Falls {fill:g} für fehlende Daten steht, {declare}.</translation>
        </message>
        <message>
            <source>No input was given: choose a raster, a .SAFE folder, a .zip or a folder of band files.</source>
            <translation>Es wurde keine Eingabe angegeben: Wählen Sie ein Raster, einen .SAFE-Ordner, eine .zip oder einen Ordner mit Kanaldateien.</translation>
        </message>
        <message>
            <source>{source} holds the images of one resolution, not all ten bands: choose the whole product, its .SAFE folder.</source>
            <translation>{source} enthält die Bilder einer Auflösung, nicht alle zehn Kanäle: Wählen Sie das ganze Produkt, seinen .SAFE-Ordner.</translation>
        </message>
        <message>
            <source>{source} holds {count} products ({names} ...): choose the folder of one of them.</source>
            <translation>{source} enthält {count} Produkte ({names} ...): Wählen Sie den Ordner eines davon.</translation>
        </message>
        <message>
            <source>INPUT_SCALE {input_scale!r} is unknown: use auto, {input_scales}, such a formula with other numbers, or the reflectance of one unit as a number above 0 and up to 1, such as 0.0001.</source>
            <translation>INPUT_SCALE {input_scale!r} ist unbekannt: Verwenden Sie auto, {input_scales}, eine solche Formel mit anderen Zahlen, oder die Reflektanz einer Einheit als Zahl über 0 und bis 1, etwa 0.0001.</translation>
        </message>
        <message>
            <source>the image of the layers {titles}</source>
            <translation>das Bild der Layer {titles}</translation>
        </message>
        <message>
            <source>{title} holds no spectral band: choose the layers of B02 to B12.</source>
            <translation>{title} enthält keinen spektralen Kanal: Wählen Sie die Layer von B02 bis B12.</translation>
        </message>
        <message>
            <source>{count} layers of {count2} band(s)</source>
            <translation>Layer: {count}, Kanäle: {count2}</translation>
        </message>
        <message>
            <source>The layer {layer} is {named} at once, by its name, its file ({layer2}) and its band's description: rename the layer, or choose the right file.</source>
            <translation>Der Layer {layer} ist zugleich {named}, nach seinem Namen, seiner Datei ({layer2}) und der Beschreibung seines Kanals: Benennen Sie den Layer um, oder wählen Sie die richtige Datei.</translation>
        </message>
        <message>
            <source>{title} is of different images ({what} {values}): choose those of one.</source>
            <translation>{title} stammt aus verschiedenen Bildern ({what} {values}): Wählen Sie die eines einzigen.</translation>
        </message>
        <message>
            <source>{path} is a web page (of a login or an error) and no image or archive: download it again, logged in.</source>
            <translation>{path} ist eine Webseite (einer Anmeldung oder eines Fehlers) und kein Bild oder Archiv: Laden Sie es angemeldet noch einmal herunter.</translation>
        </message>
        <message>
            <source>Cannot read {path}: {strerror}. Check that it may be opened.</source>
            <translation>{path} kann nicht gelesen werden: {strerror}. Prüfen Sie, ob es geöffnet werden darf.</translation>
        </message>
        <message>
            <source>{path} is a damaged or incomplete .zip, probably cut off: download it again.</source>
            <translation>{path} ist eine beschädigte oder unvollständige .zip, wahrscheinlich abgeschnitten: Laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>{path} is not a zip archive: download it again, or choose the folder it was unpacked to.</source>
            <translation>{path} ist kein zip-Archiv: Laden Sie es noch einmal herunter, oder wählen Sie den Ordner, in den es entpackt wurde.</translation>
        </message>
        <message>
            <source>reflectance = DN × {scale:g} {offset:+g}, as INPUT_SCALE says</source>
            <translation>Reflektanz = DN × {scale:g} {offset:+g}, wie INPUT_SCALE besagt</translation>
        </message>
        <message>
            <source>{name} holds 8-bit numbers (0..255): a picture, not reflectance. Choose the original bands (16-bit digital numbers or floating-point reflectance), or state in INPUT_SCALE the reflectance of one unit.</source>
            <translation>{name} enthält 8-Bit-Zahlen (0..255): ein Bild, keine Reflektanz. Wählen Sie die ursprünglichen Kanäle (digitale Zahlen mit 16 Bit oder Gleitkomma-Reflektanz), oder geben Sie in INPUT_SCALE die Reflektanz einer Einheit an.</translation>
        </message>
        <message>
            <source>floating-point reflectance, by its range</source>
            <translation>Gleitkomma-Reflektanz, nach ihrem Wertebereich</translation>
        </message>
        <message>
            <source>{name} holds floating-point numbers (median {median:g}, 99 % below {high:g}) that may be digital numbers: state in INPUT_SCALE how they become reflectance ({input_scales}).</source>
            <translation>{name} enthält Gleitkommazahlen (Median {median:g}, 99 % unter {high:g}), die digitale Zahlen sein können: Geben Sie in INPUT_SCALE an, wie sie Reflektanz werden ({input_scales}).</translation>
        </message>
        <message>
            <source>The bands of {name} have a scale or offset that is no number or 0: state in INPUT_SCALE how they become reflectance.</source>
            <translation>Die Kanäle von {name} haben eine Skalierung oder einen Versatz, der keine Zahl oder 0 ist: Geben Sie in INPUT_SCALE an, wie sie Reflektanz werden.</translation>
        </message>
        <message>
            <source>reflectance = DN × {scale:g} {offset:+g}, as set in the file's bands</source>
            <translation>Reflektanz = DN × {scale:g} {offset:+g}, wie in den Kanälen der Datei gesetzt</translation>
        </message>
        <message>
            <source>reflectance = DN × scale + offset, as set in the file's bands: {listed}</source>
            <translation>Reflektanz = DN × Skalierung + Versatz, wie in den Kanälen der Datei gesetzt: {listed}</translation>
        </message>
        <message>
            <source>{name} has no scale or offset for {without}, but for its other bands: set them in the file for all bands (gdal_edit.py -scale, -offset), or state in INPUT_SCALE how the numbers become reflectance.</source>
            <translation>{name} hat für {without} keine Skalierung und keinen Versatz, für die anderen Kanäle aber schon: Setzen Sie sie in der Datei für alle Kanäle (gdal_edit.py -scale, -offset), oder geben Sie in INPUT_SCALE an, wie die Zahlen Reflektanz werden.</translation>
        </message>
        <message>
            <source>{name} holds reflectance in {reflectance} and digital numbers in {numbers}: take all bands from one source, or set in the files of the latter how they become reflectance (gdal_edit.py -scale, -offset). If all are digital numbers, state in INPUT_SCALE how they become reflectance.</source>
            <translation>{name} enthält Reflektanz in {reflectance} und digitale Zahlen in {numbers}: Nehmen Sie alle Kanäle aus einer Quelle, oder setzen Sie in den Dateien der letzteren, wie sie Reflektanz werden (gdal_edit.py -scale, -offset). Sind alle digitale Zahlen, geben Sie in INPUT_SCALE an, wie sie Reflektanz werden.</translation>
        </message>
        <message>
            <source>{name} has no offset for {without}, but for its other bands. If that is wrong, state in INPUT_SCALE how the numbers become reflectance.</source>
            <translation>{name} hat für {without} keinen Versatz, für die anderen Kanäle aber schon. Wenn das falsch ist, geben Sie in INPUT_SCALE an, wie die Zahlen Reflektanz werden.</translation>
        </message>
        <message>
            <source>{origin} states an offset of -1000</source>
            <translation>{origin} gibt einen Versatz von -1000 an</translation>
        </message>
        <message>
            <source>processing baseline {baseline:05.2f} has an offset of -1000</source>
            <translation>Prozessierungsversion {baseline:05.2f} hat einen Versatz von -1000</translation>
        </message>
        <message>
            <source>{name} holds reflectance to which no offset is to be applied, but {source}, and no band is darker than {lowest:.2f}, as if it were left in. State in INPUT_SCALE which is right: {remedy} if it was left in, {as_it_is} if it has been applied.</source>
            <translation>{name} enthält Reflektanz, auf die kein Versatz anzuwenden ist, aber {source}, und kein Kanal ist dunkler als {lowest:.2f}, als wäre er noch darin. Geben Sie in INPUT_SCALE an, was richtig ist: {remedy}, falls er noch darin ist, {as_it_is}, falls er angewandt ist.</translation>
        </message>
        <message>
            <source>No band of {name} is darker than {lowest:.2f}, and nothing says whether the offset of processing baseline 04.00 (-0.1) has been applied. If it has not, set INPUT_SCALE to {remedy}.</source>
            <translation>Kein Kanal von {name} ist dunkler als {lowest:.2f}, und nichts besagt, ob der Versatz der Prozessierungsversion 04.00 (-0,1) angewandt ist. Ist er es nicht, setzen Sie INPUT_SCALE auf {remedy}.</translation>
        </message>
        <message>
            <source>because the numbers are multiples of 6.5535, as reflectance stored in 16 bits is</source>
            <translation>weil die Zahlen Vielfache von 6,5535 sind wie bei Reflektanz, die in 16 Bit gespeichert ist</translation>
        </message>
        <message>
            <source>reflectance = DN / 65535, {why}</source>
            <translation>Reflektanz = DN / 65535, {why}</translation>
        </message>
        <message>
            <source>Raw 16-bit exports of the Copernicus Browser store reflectance 1 as 65535; the numbers of {name} look like DN/10000. If they are not, set INPUT_SCALE to DN/65535.</source>
            <translation>16-Bit-Rohexporte des Copernicus Browser speichern Reflektanz 1 als 65535; die Zahlen von {name} sehen aus wie DN/10000. Sind sie es nicht, setzen Sie INPUT_SCALE auf DN/65535.</translation>
        </message>
        <message>
            <source>reflectance = (DN {offsets}) / {unit:g}, {why}</source>
            <translation>Reflektanz = (DN {offsets}) / {unit:g}, {why}</translation>
        </message>
        <message>
            <source>{how}, digital numbers as floating point</source>
            <translation>{how}, digitale Zahlen als Gleitkommazahlen</translation>
        </message>
        <message>
            <source>as {origin} says</source>
            <translation>so {origin}</translation>
        </message>
        <message>
            <source>because {origin} says that the offset is already applied</source>
            <translation>weil {origin} besagt, dass der Versatz bereits angewandt ist</translation>
        </message>
        <message>
            <source>because processing baseline {baseline:05.2f} has no offset</source>
            <translation>weil Prozessierungsversion {baseline:05.2f} keinen Versatz hat</translation>
        </message>
        <message>
            <source>{name} is all nodata, or nearly, and does not describe its numbers: choose another input, or state in INPUT_SCALE how they become reflectance.</source>
            <translation>{name} ist ganz oder fast ganz Leerwert und beschreibt seine Zahlen nicht: Wählen Sie eine andere Eingabe, oder geben Sie in INPUT_SCALE an, wie sie Reflektanz werden.</translation>
        </message>
        <message>
            <source>because numbers as low as {lowest:.0f} leave no room for an offset of -1000</source>
            <translation>weil Zahlen bis hinab zu {lowest:.0f} keinen Raum für einen Versatz von -1000 lassen</translation>
        </message>
        <message>
            <source>{name} holds hardly a number below {dark:.0f} and does not say whether the offset of baseline 04.00 (from January 2022) is still to be applied. State it in INPUT_SCALE: (DN-1000)/10000 if the numbers are those of the product, DN/10000 if they are harmonised or older, DN/65535 if reflectance 1 is stored as 65535.</source>
            <translation>{name} enthält kaum eine Zahl unter {dark:.0f} und besagt nicht, ob der Versatz der Prozessierungsversion 04.00 (seit Januar 2022) noch anzuwenden ist. Geben Sie es in INPUT_SCALE an: (DN-1000)/10000, falls die Zahlen die des Produkts sind, DN/10000, falls sie harmonisiert oder älter sind, DN/65535, falls Reflektanz 1 als 65535 gespeichert ist.</translation>
        </message>
        <message>
            <source>because of processing baseline {baseline:05.2f}</source>
            <translation>wegen der Prozessierungsversion {baseline:05.2f}</translation>
        </message>
        <message>
            <source>Processing baseline {baseline:05.2f} has an offset of -1000, but {share:.0%} of a visible band of {name} lie below 500: taken as harmonised, without an offset. If it is not, set INPUT_SCALE to (DN-1000)/10000.</source>
            <translation>Prozessierungsversion {baseline:05.2f} hat einen Versatz von -1000, aber {share:.0%} eines sichtbaren Kanals von {name} liegen unter 500: Die Zahlen gelten als harmonisiert, ohne Versatz. Sind sie es nicht, setzen Sie INPUT_SCALE auf (DN-1000)/10000.</translation>
        </message>
        <message>
            <source>Processing baseline {baseline:05.2f} of {name} has an offset of -1000, but {share:.0%} of a visible band lie below 800, so reflectance would be negative there. State in INPUT_SCALE which is right: DN/10000 if the numbers are harmonised, (DN-1000)/10000 if they are those of the product, over dark water.</source>
            <translation>Prozessierungsversion {baseline:05.2f} von {name} hat einen Versatz von -1000, aber {share:.0%} eines sichtbaren Kanals liegen unter 800, sodass die Reflektanz dort negativ wäre. Geben Sie in INPUT_SCALE an, was richtig ist: DN/10000, falls die Zahlen harmonisiert sind, (DN-1000)/10000, falls sie die des Produkts sind, über dunklem Wasser.</translation>
        </message>
        <message>
            <source>{name} has no image of {missing}: the product is incomplete, download it again.</source>
            <translation>{name} hat kein Bild von {missing}: Das Produkt ist unvollständig, laden Sie es noch einmal herunter.</translation>
        </message>
        <message>
            <source>a Sentinel-2 {level} product</source>
            <translation>ein Sentinel-2-Produkt der Stufe {level}</translation>
        </message>
        <message>
            <source>{name} has metadata of a Sentinel-2 product but no images under GRANULE/*/IMG_DATA: it is incomplete, download it again.</source>
            <translation>{name} hat die Metadaten eines Sentinel-2-Produkts, aber keine Bilder unter GRANULE/*/IMG_DATA: Es ist unvollständig, laden Sie es noch einmal herunter.</translation>
        </message>
        <message>
            <source>{name} holds {count} tiles: choose one of the folders below {root}/GRANULE as input ({folders}).</source>
            <translation>{name} enthält {count} Kacheln: Wählen Sie einen der Ordner unter {root}/GRANULE als Eingabe ({folders}).</translation>
        </message>
        <message>
            <source>{wrong} would have pixels of 20 m and {coarse} of 10 m</source>
            <translation>{wrong} hätten Pixel von 20 m und {coarse} von 10 m</translation>
        </message>
        <message>
            <source>B8A would be {b8a:.2g} times B08, beside which it lies in the spectrum</source>
            <translation>B8A wäre das {b8a:.2g}-Fache von B08, neben dem es im Spektrum liegt</translation>
        </message>
        <message>
            <source>{band} would be more like {band2} (correlation {correlation:.2f}) than like {band3} ({correlation2:.2f}), beside which it lies in the spectrum</source>
            <translation>{band} wäre ähnlicher {band2} (Korrelation {correlation:.2f}) als {band3} ({correlation2:.2f}), neben dem es im Spektrum liegt</translation>
        </message>
        <message>
            <source>B02 would be nearer to B05 than B04 is, as if the bands began with red (B04,B03,B02,...)</source>
            <translation>B02 läge näher an B05 als B04, als begännen die Kanäle mit Rot (B04,B03,B02,...)</translation>
        </message>
        <message>
            <source>Element 84's archive of Collection 1</source>
            <translation>das Archiv der Collection 1 von Element 84</translation>
        </message>
        <message>
            <source>the archive sentinel-cogs</source>
            <translation>das Archiv sentinel-cogs</translation>
        </message>
        <message>
            <source>the archive of the Planetary Computer</source>
            <translation>das Archiv des Planetary Computer</translation>
        </message>
        <message>
            <source>the Copernicus archive</source>
            <translation>das Copernicus-Archiv</translation>
        </message>
        <message>
            <source>Digital Earth Africa's archive of Collection 1</source>
            <translation>das Archiv der Collection 1 von Digital Earth Africa</translation>
        </message>
        <message>
            <source>Digital Earth Africa's archive of harmonised data</source>
            <translation>das Archiv harmonisierter Daten von Digital Earth Africa</translation>
        </message>
        <message>
            <source>{archive} (processing baseline {baseline:05.2f})</source>
            <translation>{archive} (Prozessierungsversion {baseline:05.2f})</translation>
        </message>
        <message>
            <source>The STAC item {id} states an offset of {values}, but processing baseline {baseline:05.2f} has {value}. State in INPUT_SCALE which is right: (DN-1000)/10000 or DN/10000.</source>
            <translation>Der STAC-Eintrag {id} gibt einen Versatz von {values} an, aber Prozessierungsversion {baseline:05.2f} hat {value}. Geben Sie in INPUT_SCALE an, was richtig ist: (DN-1000)/10000 oder DN/10000.</translation>
        </message>
        <message>
            <source>{path} holds no raster band: choose another file.</source>
            <translation>{path} enthält keinen Rasterkanal: Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>a raster of {count} band(s)</source>
            <translation>ein Raster (Kanäle: {count})</translation>
        </message>
        <message>
            <source>{path} has {rastercount} bands, not only {name}: choose files of one band each.</source>
            <translation>{path} hat {rastercount} Kanäle, nicht nur {name}: Wählen Sie Dateien mit je einem Kanal.</translation>
        </message>
        <message>
            <source>{band} and {finest} are in different coordinate reference systems: take the bands of one product and one tile, or warp them to one CRS first (gdalwarp).</source>
            <translation>{band} und {finest} sind in verschiedenen Koordinatenbezugssystemen: Nehmen Sie die Kanäle eines Produkts und einer Kachel, oder transformieren Sie sie zuerst in ein KBS (gdalwarp).</translation>
        </message>
        <message>
            <source>{label} is placed by ground control points or polynomials (RPC), not by a grid: warp it first (gdalwarp).</source>
            <translation>{label} ist durch Passpunkte oder Polynome (RPC) verortet, nicht durch ein Raster: Transformieren Sie es zuerst (gdalwarp).</translation>
        </message>
        <message>
            <source>{path} holds complex numbers ({kind}), as radar images do (SLC), not reflectance: choose an optical image. To use the amplitude, save it first (gdal_translate DERIVED_SUBDATASET:AMPLITUDE:FILE).</source>
            <translation>{path} enthält komplexe Zahlen ({kind}), wie Radarbilder (SLC), keine Reflektanz: Wählen Sie ein optisches Bild. Um die Amplitude zu verwenden, speichern Sie sie zuerst (gdal_translate DERIVED_SUBDATASET:AMPLITUDE:DATEI).</translation>
        </message>
        <message>
            <source>{stack} has no scene classification (SCL) to mask clouds by: choose an L2A product that has one, or mask nothing.</source>
            <translation>{stack} hat keine Szenenklassifikation (SCL), mit der Wolken maskiert werden könnten: Wählen Sie ein L2A-Produkt, das eine hat, oder maskieren Sie nichts.</translation>
        </message>
        <message>
            <source>{band} is rotated or south-up and not on the grid of the other bands: warp it first.</source>
            <translation>{band} ist gedreht oder steht auf dem Kopf und liegt nicht im Raster der anderen Kanäle: Transformieren Sie ihn zuerst.</translation>
        </message>
        <message>
            <source>The area layer has no (selected) polygon: select some, or choose another layer.</source>
            <translation>Der Gebietslayer hat kein (ausgewähltes) Polygon: Wählen Sie welche aus, oder wählen Sie einen anderen Layer.</translation>
        </message>
        <message>
            <source>The area has a geometry that cannot be read: repair the layer (Fix geometries).</source>
            <translation>Das Gebiet hat eine Geometrie, die nicht gelesen werden kann: Reparieren Sie den Layer (Geometrien reparieren).</translation>
        </message>
        <message>
            <source>The area has a {getgeometryname}, which is no polygon: choose a layer of polygons.</source>
            <translation>Das Gebiet hat {getgeometryname}, was kein Polygon ist: Wählen Sie einen Polygonlayer.</translation>
        </message>
        <message>
            <source>There is no training polygon with a class: draw some, and fill in the class field.</source>
            <translation>Es gibt kein Trainingspolygon mit einer Klasse: Zeichnen Sie welche, und füllen Sie das Klassenfeld aus.</translation>
        </message>
        <message>
            <source>The class field has {count} values; at most {max_code} can be used. Choose another field.</source>
            <translation>Das Klassenfeld hat {count} Werte; höchstens {max_code} sind möglich. Wählen Sie ein anderes Feld.</translation>
        </message>
        <message>
            <source>A training polygon of class '{label}' is broken: repair the layer's geometries.</source>
            <translation>Ein Trainingspolygon der Klasse '{label}' ist fehlerhaft: Reparieren Sie die Geometrien des Layers.</translation>
        </message>
        <message>
            <source>Cannot add to {target}</source>
            <translation>{target} kann nicht ergänzt werden</translation>
        </message>
        <message>
            <source>{target} has no known file extension for polygons: use {drivers}.</source>
            <translation>{target} hat keine bekannte Dateiendung für Polygone: Verwenden Sie {drivers}.</translation>
        </message>
        <message>
            <source>Cannot write {traced}</source>
            <translation>{traced} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Cannot write {part}</source>
            <translation>{part} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Cannot write the table {table} into {target}</source>
            <translation>Die Tabelle {table} kann nicht in {target} geschrieben werden</translation>
        </message>
        <message>
            <source>Save or end edits of its layers, and check that the file may be written and its disk has room.</source>
            <translation>Speichern oder beenden Sie Bearbeitungen seiner Layer, und prüfen Sie, ob die Datei geschrieben werden darf und ihre Platte Platz hat.</translation>
        </message>
        <message>
            <source>{target} has a table '{table}' that holds something else than polygons of classes (its fields: {fields}) and is never replaced: rename it, or choose another file.</source>
            <translation>{target} hat eine Tabelle '{table}', die anderes als Polygone von Klassen enthält (ihre Felder: {fields}) und nie ersetzt wird: Benennen Sie sie um, oder wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>{path} is a pipe or device, neither a file nor a folder: choose a file.</source>
            <translation>{path} ist eine Pipe oder ein Gerät, weder eine Datei noch ein Ordner: Wählen Sie eine Datei.</translation>
        </message>
        <message>
            <source>{folder} cannot be read: check that it exists, is complete and may be opened.</source>
            <translation>{folder} kann nicht gelesen werden: Prüfen Sie, ob er besteht, vollständig ist und geöffnet werden darf.</translation>
        </message>
        <message>
            <source>{folder} holds more than {most_files} files: choose the folder of one product.</source>
            <translation>{folder} enthält mehr als {most_files} Dateien: Wählen Sie den Ordner eines Produkts.</translation>
        </message>
        <message>
            <source>{path} cannot be read as text: the product is damaged, incomplete or may not be opened.</source>
            <translation>{path} kann nicht als Text gelesen werden: Das Produkt ist beschädigt, unvollständig oder darf nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>Give a cube, tokens, or both: there is nothing to look at.</source>
            <translation>Geben Sie einen Würfel, Tokens oder beides an: Es gibt nichts zu betrachten.</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Tile {done:,} of {total:,} done, about {left} left</source>
            <translation>Kachel {done:,} von {total:,} fertig, noch etwa {left}</translation>
        </message>
        <message>
            <source>(a polygon holds no pixel's centre if it is smaller than a pixel, lies outside the image or its data, or is covered by later ones)</source>
            <translation>(ein Polygon enthält keinen Pixelmittelpunkt, wenn es kleiner als ein Pixel ist, außerhalb des Bildes oder seiner Daten liegt oder von späteren verdeckt wird)</translation>
        </message>
        <message>
            <source>{count:,} labelled pixels of {count2} classes; {described}.</source>
            <translation>{count:,} beschriftete Pixel in {count2} Klassen; {described}.</translation>
        </message>
        <message>
            <source>Training on all labelled pixels</source>
            <translation>Training mit allen beschrifteten Pixeln</translation>
        </message>
        <message>
            <source>on {device}, PyTorch {torch}, in {where}</source>
            <translation>auf {device}, PyTorch {torch}, in {where}</translation>
        </message>
        <message>
            <source>All training polygons have the class '{classes}': at least two are needed.</source>
            <translation>Alle Trainingspolygone haben die Klasse '{classes}': Mindestens zwei sind nötig.</translation>
        </message>
        <message>
            <source>Head '{kind}' is unknown: use {kinds}.</source>
            <translation>Der Kopf '{kind}' ist unbekannt: Verwenden Sie {kinds}.</translation>
        </message>
        <message>
            <source>No training polygon covers the centre of a pixel with data: draw them on the raster.</source>
            <translation>Kein Trainingspolygon deckt den Mittelpunkt eines Pixels mit Daten ab: Zeichnen Sie sie auf dem Raster.</translation>
        </message>
        <message>
            <source>Only the class '{classes}' has training pixels; {empty} {no_pixel}. At least two classes are needed: draw larger polygons on the raster.</source>
            <translation>Nur die Klasse '{classes}' hat Trainingspixel, nicht aber {empty} {no_pixel}. Mindestens zwei Klassen sind nötig: Zeichnen Sie größere Polygone auf dem Raster.</translation>
        </message>
        <message>
            <source>Left out, since there is no training pixel: {empty} {no_pixel}.</source>
            <translation>Ausgelassen, da es kein Trainingspixel gibt: {empty} {no_pixel}.</translation>
        </message>
        <message>
            <source>Classes with few training pixels, which the map will hardly find: {few}.</source>
            <translation>Klassen mit wenigen Trainingspixeln, die die Karte kaum finden wird: {few}.</translation>
        </message>
        <message>
            <source>The training polygons lie in one block: no cross-validation. Choose a smaller BLOCK_SIZE.</source>
            <translation>Die Trainingspolygone liegen in einem einzigen Block: keine Kreuzvalidierung. Wählen Sie eine kleinere BLOCK_SIZE.</translation>
        </message>
        <message>
            <source>Cross-validation, fold {done} of {count}</source>
            <translation>Kreuzvalidierung, Teil {done} von {count}</translation>
        </message>
        <message>
            <source>{count:,} pixels with data cannot make {clusters} clusters.</source>
            <translation>{count:,} Pixel mit Daten können keine {clusters} Cluster ergeben.</translation>
        </message>
        <message>
            <source>Looking for {clusters} clusters in {count:,} pixels</source>
            <translation>{clusters} Cluster werden in {count:,} Pixeln gesucht</translation>
        </message>
        <message>
            <source>k-means on {count:,} pixels; {described}.</source>
            <translation>k-Means mit {count:,} Pixeln; {described}.</translation>
        </message>
        <message>
            <source>{name} was trained on {inputs}, but INPUT and TOKENS are {inputs2}: give the same kind as in training.</source>
            <translation>{name} wurde an {inputs} trainiert, aber INPUT und TOKENS sind {inputs2}: Geben Sie dieselbe Art wie beim Training an.</translation>
        </message>
        <message>
            <source>a cube of {count} bands</source>
            <translation>ein Würfel mit {count} Kanälen</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>tokens of {tokens} bands</source>
            <translation>Tokens mit {tokens} Kanälen</translation>
        </message>
        <message>
            <source>tls://… with certificates in Dask's configuration, or --trust-cluster</source>
            <translation>tls://… mit Zertifikaten in der Konfiguration von Dask, oder --trust-cluster</translation>
        </message>
        <message>
            <source>CLUSTER is {address}: give tls://host:port, tcp://127.0.0.1:port or a scheduler file. Gateways need the address that their own client shows.</source>
            <translation>CLUSTER ist {address}: Geben Sie tls://host:port, tcp://127.0.0.1:port oder eine Scheduler-Datei an. Gateways brauchen die Adresse, die ihr eigener Client zeigt.</translation>
        </message>
        <message>
            <source>CLUSTER {address} leads over the network without encryption, where anybody who answers can run programs on this computer: use {trust}.</source>
            <translation>CLUSTER {address} führt ohne Verschlüsselung über das Netz, wo jeder, der antwortet, Programme auf diesem Rechner ausführen kann: Verwenden Sie {trust}.</translation>
        </message>
        <message>
            <source>CLUSTER {path} is no address, and no scheduler file: {strerror}.</source>
            <translation>CLUSTER {path} ist keine Adresse und keine Scheduler-Datei: {strerror}.</translation>
        </message>
        <message>
            <source>CLUSTER {path} is no scheduler file of Dask, which names an address in JSON.</source>
            <translation>CLUSTER {path} ist keine Scheduler-Datei von Dask, die in JSON eine Adresse nennt.</translation>
        </message>
        <message>
            <source>Name a vector file of polygons with a CRS, such as a GeoPackage.</source>
            <translation>Nennen Sie eine Vektordatei mit Polygonen und einem KBS, etwa ein GeoPackage.</translation>
        </message>
        <message>
            <source>{source} lies outside AREA.</source>
            <translation>{source} liegt außerhalb von AREA.</translation>
        </message>
        <message>
            <source>AREA {path} cannot be opened. {remedy}</source>
            <translation>AREA {path} kann nicht geöffnet werden. {remedy}</translation>
        </message>
        <message>
            <source>AREA {path} has no polygon. {remedy}</source>
            <translation>AREA {path} hat kein Polygon. {remedy}</translation>
        </message>
        <message>
            <source>AREA {path} cannot be brought into the CRS of {source}. {remedy}</source>
            <translation>AREA {path} kann nicht in das KBS von {source} gebracht werden. {remedy}</translation>
        </message>
        <message>
            <source>Cancelled. Finished sheets are kept: the same parameters go on with the rest.</source>
            <translation>Abgebrochen. Fertige Blätter bleiben erhalten: Dieselben Parameter machen mit den übrigen weiter.</translation>
        </message>
        <message>
            <source>The process that makes the sheets ended with code {code}. Its last words:
{words}</source>
            <translation>Der Prozess, der die Blätter macht, endete mit Code {code}. Seine letzten Worte:
{words}</translation>
        </message>
        <message>
            <source>If memory ran out: fewer workers on a machine, or plan with a smaller core.</source>
            <translation>Falls der Speicher nicht reichte: weniger Worker auf einem Rechner, oder eine Planung mit kleinerem Kern.</translation>
        </message>
        <message>
            <source>No Dask scheduler answers at {address} ({error}). Check the address, the certificates in Dask's configuration, and that it runs.</source>
            <translation>Unter {address} antwortet kein Dask-Scheduler ({error}). Prüfen Sie die Adresse, die Zertifikate in der Konfiguration von Dask, und ob er läuft.</translation>
        </message>
        <message>
            <source>The scheduler has Dask distributed {there}, and this Python {version}; they must be equal: pip install distributed=={there}</source>
            <translation>Der Scheduler hat Dask distributed {there}, dieses Python {version}; beide müssen gleich sein: pip install distributed=={there}</translation>
        </message>
        <message>
            <source>The scheduler is gone: waiting for it to come back.</source>
            <translation>Der Scheduler ist fort: Es wird gewartet, bis er wiederkommt.</translation>
        </message>
        <message>
            <source>The scheduler is back.</source>
            <translation>Der Scheduler ist wieder da.</translation>
        </message>
        <message>
            <source>The cluster has no worker that can make sheets.{reasons}</source>
            <translation>Der Cluster hat keinen Worker, der Blätter machen kann.{reasons}</translation>
        </message>
        <message>
            <source> None came.</source>
            <translation> Es kam keiner.</translation>
        </message>
        <message>
            <source>a worker</source>
            <translation>ein Worker</translation>
        </message>
        <message>
            <source>All workers that could make it ended. {memory_advice}</source>
            <translation>Alle Worker, die es machen konnten, sind beendet. {memory_advice}</translation>
        </message>
        <message>
            <source>It has Dask distributed {theirs}: pip install distributed=={ours} there.</source>
            <translation>Er hat Dask distributed {theirs}: dort pip install distributed=={ours}.</translation>
        </message>
        <message>
            <source>It has {nthreads} threads, and a process makes one sheet at a time: start it with --nthreads 1, and more of them with --nworkers.</source>
            <translation>Er hat {nthreads} Threads, und ein Prozess macht ein Blatt nach dem anderen: Starten Sie ihn mit --nthreads 1, und mit --nworkers mehrere davon.</translation>
        </message>
        <message>
            <source>It could not answer ({error}): is the plugin's engine installed there?</source>
            <translation>Er konnte nicht antworten ({error}): Ist die Engine des Plugins dort installiert?</translation>
        </message>
        <message>
            <source>Worker {address} on {host} joins{about}.</source>
            <translation>Worker {address} auf {host} kommt hinzu{about}.</translation>
        </message>
        <message>
            <source>Worker {address} gets no sheets. {reason}</source>
            <translation>Worker {address} bekommt keine Blätter. {reason}</translation>
        </message>
        <message>
            <source>It, or one beside it, ended {deaths} workers. {memory_advice}</source>
            <translation>Es, oder eines daneben, hat {deaths} Worker beendet. {memory_advice}</translation>
        </message>
        <message>
            <source>CLUSTER needs Dask in the Python that drives the run: pip install distributed==VERSION, the version of the cluster's scheduler. Without CLUSTER the processes of this computer do the work.</source>
            <translation>CLUSTER braucht Dask in dem Python, das den Lauf steuert: pip install distributed==VERSION, die Version des Schedulers des Clusters. Ohne CLUSTER tun die Prozesse dieses Rechners die Arbeit.</translation>
        </message>
        <message>
            <source>{sheets} of {scenes}: {hours:.1f} core-hours, roughly {seconds} with {workers} of {threads}; at most {store_bytes} in the store, {scratch_bytes} of scratch a worker, {store_rate:.0f} MB/s to the store.</source>
            <translation>{sheets} aus {scenes}: {hours:.1f} Kernstunden, ungefähr {seconds} mit {workers} zu je {threads}; höchstens {store_bytes} im Speicherort, {scratch_bytes} Zwischenspeicher je Worker, {store_rate:.0f} MB/s zum Speicherort.</translation>
        </message>
        <message>
            <source>1 sheet</source>
            <translation>1 Blatt</translation>
        </message>
        <message>
            <source>{count:,} sheets</source>
            <translation>{count:,} Blätter</translation>
        </message>
        <message>
            <source>1 scene</source>
            <translation>1 Szene</translation>
        </message>
        <message>
            <source>{count} scenes</source>
            <translation>{count} Szenen</translation>
        </message>
        <message>
            <source>1 worker</source>
            <translation>1 Worker</translation>
        </message>
        <message>
            <source>{count} workers</source>
            <translation>{count} Worker</translation>
        </message>
        <message>
            <source>1 thread</source>
            <translation>1 Thread</translation>
        </message>
        <message>
            <source>{count} threads</source>
            <translation>{count} Threads</translation>
        </message>
        <message>
            <source>Cancelled. Finished sheets are kept, and the same command goes on with the rest.</source>
            <translation>Abgebrochen. Fertige Blätter bleiben erhalten, und derselbe Befehl macht mit den übrigen weiter.</translation>
        </message>
        <message>
            <source>Another driver or user stopped this run. The same command goes on with the rest.</source>
            <translation>Ein anderer Treiber oder Benutzer hat diesen Lauf angehalten. Derselbe Befehl macht mit den übrigen weiter.</translation>
        </message>
        <message>
            <source>{error} Finished sheets are kept, and the same command goes on with the rest.</source>
            <translation>{error} Fertige Blätter bleiben erhalten, und derselbe Befehl macht mit den übrigen weiter.</translation>
        </message>
        <message>
            <source>No worker is left that can make sheets. The last one ({worker}): {reason}</source>
            <translation>Kein Worker ist übrig, der Blätter machen kann. Der letzte ({worker}): {reason}</translation>
        </message>
        <message>
            <source>{worker} gets no more sheets: {reason}</source>
            <translation>{worker} bekommt keine Blätter mehr: {reason}</translation>
        </message>
        <message>
            <source>Sheet {work} is given up after {attempts} attempts. {error}</source>
            <translation>Blatt {work} wird nach {attempts} Versuchen aufgegeben. {error}</translation>
        </message>
        <message>
            <source>{count} of its sheets failed one after the other, the last one so: {error}</source>
            <translation>{count} ihrer Blätter sind nacheinander fehlgeschlagen, das letzte so: {error}</translation>
        </message>
        <message>
            <source>{count} sheets in a row failed, so the fault is not theirs. The last one, {work} on {worker}: {error}</source>
            <translation>{count} Blätter nacheinander sind fehlgeschlagen, also liegt der Fehler nicht an ihnen. Das letzte, {work} auf {worker}: {error}</translation>
        </message>
        <message>
            <source>Scene {scene} is left, and the others are made. {reason}</source>
            <translation>Die Szene {scene} wird ausgelassen, die anderen werden erstellt. {reason}</translation>
        </message>
        <message>
            <source>, about {seconds} left</source>
            <translation>, noch etwa {seconds}</translation>
        </message>
        <message>
            <source>, {count} given up</source>
            <translation>, {count} aufgegeben</translation>
        </message>
        <message>
            <source>{finished:,} of {total:,} sheets, {workers}{failed}{left}</source>
            <translation>{finished:,} von {total:,} Blättern, {workers}{failed}{left}</translation>
        </message>
        <message>
            <source>No scene meets AREA: choose another area or other scenes.</source>
            <translation>Keine Szene trifft AREA: Wählen Sie ein anderes Gebiet oder andere Szenen.</translation>
        </message>
        <message>
            <source>What this worker writes into {store} does not come back: another folder is mounted there.</source>
            <translation>Was dieser Worker in {store} schreibt, kommt nicht zurück: Dort ist ein anderer Ordner eingehängt.</translation>
        </message>
        <message>
            <source>It has version {version} of the plugin's engine, the driver has {version2}: install the same on both.</source>
            <translation>Er hat Version {version} der Engine des Plugins, der Treiber hat {version2}: Installieren Sie auf beiden dieselbe.</translation>
        </message>
        <message>
            <source>Its copy of the plugin's engine differs from the driver's: install the same on both.</source>
            <translation>Seine Kopie der Engine des Plugins unterscheidet sich von der des Treibers: Installieren Sie auf beiden dieselbe.</translation>
        </message>
        <message>
            <source>{together} workers of {threads} threads share {cores} cores, which makes all of them slow: start fewer with --nworkers</source>
            <translation>{together} Worker mit {threads} Threads teilen sich {cores} Kerne, was alle langsam macht: Starten Sie mit --nworkers weniger</translation>
        </message>
        <message>
            <source>its PyTorch is {torch}, the plan's {torch2}: last digits may differ</source>
            <translation>sein PyTorch ist {torch}, das des Plans {torch2}: Letzte Stellen können abweichen</translation>
        </message>
        <message>
            <source>its processor is {processor}: last digits may differ from another's</source>
            <translation>sein Prozessor ist {processor}: Letzte Stellen können von denen eines anderen abweichen</translation>
        </message>
        <message>
            <source>{trim_variable} is set (Dask's nanny does that), which costs time: it is undone for each sheet</source>
            <translation>{trim_variable} ist gesetzt (das tut der Nanny-Prozess von Dask), was Zeit kostet: Für jedes Blatt wird es rückgängig gemacht</translation>
        </message>
        <message>
            <source>{path} does not exist: plan the scene first.</source>
            <translation>{path} gibt es nicht: Planen Sie zuerst die Szene.</translation>
        </message>
        <message>
            <source>{path} was renamed or copied: its plan is that of {name}. Rename it to {name}, or move it out of {store}.</source>
            <translation>{path} wurde umbenannt oder kopiert: Der Plan darin ist der von {name}. Benennen Sie den Ordner in {name} um, oder verschieben Sie ihn aus {store} heraus.</translation>
        </message>
        <message>
            <source>A sheet of {side} pixels is no multiple of a tile's {core}: choose a multiple.</source>
            <translation>Ein Blatt von {side} Pixeln ist kein Vielfaches von {core}, dem Maß einer Kachel: Wählen Sie ein Vielfaches.</translation>
        </message>
        <message>
            <source>Planning scene {number} of {count}: {scene}</source>
            <translation>Szene {number} von {count} wird geplant: {scene}</translation>
        </message>
        <message>
            <source>{count} of {scenes} scenes cannot be used. {problems}</source>
            <translation>{count} von {scenes} Szenen können nicht verwendet werden. {problems}</translation>
        </message>
        <message>
            <source>A scene is left, and the others are planned. {reason}</source>
            <translation>Eine Szene wird ausgelassen, die anderen werden geplant. {reason}</translation>
        </message>
        <message>
            <source>{scene} is planned anew: no sheet of the earlier plan is made.</source>
            <translation>{scene} wird neu geplant: kein Blatt des früheren Plans ist fertig.</translation>
        </message>
        <message>
            <source>{path} was planned with {differences}. Use the same settings and inputs, or another OUTPUT: finished sheets are never overwritten.</source>
            <translation>{path} wurde anders geplant ({differences}). Verwenden Sie dieselben Einstellungen und Eingaben, oder einen anderen OUTPUT: Fertige Blätter werden nie überschrieben.</translation>
        </message>
        <message>
            <source>{path} has changed since sheets of it were made or tried: restore it, or remove the folder {folder}, so that the scene is made anew, or choose another OUTPUT.</source>
            <translation>{path} hat sich geändert, seit Blätter davon erstellt oder versucht wurden: Stellen Sie die Datei wieder her, oder entfernen Sie den Ordner {folder}, damit die Szene neu erstellt wird, oder wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>{path} has sheets of another plan, which is no longer there: bring its plan.json back, remove the folder, or choose another OUTPUT.</source>
            <translation>{path} enthält Blätter eines anderen Plans, den es nicht mehr gibt: Holen Sie die plan.json zurück, entfernen Sie den Ordner, oder wählen Sie ein anderes OUTPUT.</translation>
        </message>
        <message>
            <source>Measuring how far the network looks beyond a tile</source>
            <translation>Es wird gemessen, wie weit das Netz über eine Kachel hinausblickt</translation>
        </message>
        <message>
            <source>process {pid}</source>
            <translation>Prozess {pid}</translation>
        </message>
        <message>
            <source>{count} workers: there must be at least one.</source>
            <translation>{count} Worker: Es muss mindestens einen geben.</translation>
        </message>
        <message>
            <source>No process can be started ({error}): close other programs.</source>
            <translation>Es kann kein Prozess gestartet werden ({error}): Schließen Sie andere Programme.</translation>
        </message>
        <message>
            <source>a process answered that had no task</source>
            <translation>ein Prozess antwortete, der keine Aufgabe hatte</translation>
        </message>
        <message>
            <source>Its process was ended by the system or another program; most often memory ran out: use fewer workers, or plan with a smaller core.</source>
            <translation>Sein Prozess wurde vom System oder einem anderen Programm beendet; meist reichte der Speicher nicht: Verwenden Sie weniger Worker, oder planen Sie mit kleinerem Kern.</translation>
        </message>
        <message>
            <source>Its process ended with code {code}.</source>
            <translation>Sein Prozess endete mit Code {code}.</translation>
        </message>
        <message>
            <source>A sheet of {side} pixels is no multiple of the tiles' {core}: choose a multiple.</source>
            <translation>Ein Blatt von {side} Pixeln ist kein Vielfaches von {core}, dem Maß der Kacheln: Wählen Sie ein Vielfaches.</translation>
        </message>
        <message>
            <source>The plan of {name} has no sheet {sheet_name}: see `status` for those.</source>
            <translation>Der Plan von {name} hat kein Blatt {sheet_name}: `status` zeigt seine Blätter.</translation>
        </message>
        <message>
            <source>another format</source>
            <translation>ein anderes Format</translation>
        </message>
        <message>
            <source>The plan in the store is not one of this version of the plugin.</source>
            <translation>Der Plan im Speicherort ist nicht von dieser Version des Plugins.</translation>
        </message>
        <message>
            <source>The plan in the store is damaged: it is no JSON.</source>
            <translation>Der Plan im Speicherort ist beschädigt: Er ist kein JSON.</translation>
        </message>
        <message>
            <source>The plan in the store is damaged: it is no JSON object.</source>
            <translation>Der Plan im Speicherort ist beschädigt: Er ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>number of threads</source>
            <translation>Zahl der Threads</translation>
        </message>
        <message>
            <source>way of reading INPUT</source>
            <translation>Art, INPUT zu lesen</translation>
        </message>
        <message>
            <source>{path}, an input of {scene}, cannot be read on this computer ({strerror}). It needs the same path on all computers.</source>
            <translation>{path}, eine Eingabe von {scene}, kann auf diesem Rechner nicht gelesen werden ({strerror}). Sie braucht auf allen Rechnern denselben Pfad.</translation>
        </message>
        <message>
            <source>{path}, an input of {scene}, has changed since the plan was made: restore it, or plan anew in another folder.</source>
            <translation>{path}, eine Eingabe von {scene}, hat sich seit der Planung geändert: Stellen Sie sie wieder her, oder planen Sie neu in einem anderen Ordner.</translation>
        </message>
        <message>
            <source>No scene is given: choose rasters, products, a folder of them, or a list of STAC items.</source>
            <translation>Es ist keine Szene angegeben: Wählen Sie Raster, Produkte, einen Ordner davon oder eine Liste von STAC-Einträgen.</translation>
        </message>
        <message>
            <source>{folder} holds no raster or product: choose a folder of scenes.</source>
            <translation>{folder} enthält kein Raster oder Produkt: Wählen Sie einen Ordner mit Szenen.</translation>
        </message>
        <message>
            <source>{path} cannot be read as a list of scenes: {error}.</source>
            <translation>{path} kann nicht als Liste von Szenen gelesen werden: {error}.</translation>
        </message>
        <message>
            <source>{path} is no JSON: give a STAC item, a FeatureCollection or a list of items.</source>
            <translation>{path} ist kein JSON: Geben Sie einen STAC-Eintrag, eine FeatureCollection oder eine Liste von Einträgen an.</translation>
        </message>
        <message>
            <source>{path} holds something that is no STAC item with assets: list items of Sentinel-2 scenes.</source>
            <translation>{path} enthält etwas, das kein STAC-Eintrag mit Assets ist: Führen Sie Einträge von Sentinel-2-Szenen auf.</translation>
        </message>
        <message>
            <source>The STAC item {title} in {path} names no files of bands: its assets need keys such as B02.</source>
            <translation>Der STAC-Eintrag {title} in {path} nennt keine Dateien von Kanälen: Seine Assets brauchen Schlüssel wie B02.</translation>
        </message>
        <message>
            <source>{root} has {free} free, of which other sheets in the making will take {promised}, and a sheet needs {needed} of scratch: free some, or name another folder with --scratch.</source>
            <translation>In {root} sind {free} frei, von denen andere Blätter in Arbeit {promised} brauchen werden, und ein Blatt braucht {needed} Zwischenspeicher: Schaffen Sie Platz, oder nennen Sie mit --scratch einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{root} has {free} free, and a sheet needs {needed} of scratch: free some, or name another folder with --scratch.</source>
            <translation>In {root} sind {free} frei, und ein Blatt braucht {needed} Zwischenspeicher: Schaffen Sie Platz, oder nennen Sie mit --scratch einen anderen Ordner.</translation>
        </message>
        <message>
            <source>--shard is {text}: write i/N with i from 0 to N - 1, or N within a job array.</source>
            <translation>--shard ist {text}: Schreiben Sie i/N mit i von 0 bis N - 1, oder N in einem Job-Array.</translation>
        </message>
        <message>
            <source>--shard {text} leaves i to a job array, and there is none: write i/{count}.</source>
            <translation>--shard {text} überlässt i einem Job-Array, und es gibt keines: Schreiben Sie i/{count}.</translation>
        </message>
        <message>
            <source>This is element {index} of a job array whose size is not in its variables: write --shard N, or set JOB_COMPLETIONS in the job.</source>
            <translation>Dies ist Element {index} eines Job-Arrays, dessen Größe nicht in seinen Variablen steht: Schreiben Sie --shard N, oder setzen Sie JOB_COMPLETIONS im Job.</translation>
        </message>
        <message>
            <source>Part {index} of {count} does not exist: i goes from 0 to N - 1.</source>
            <translation>Teil {index} von {count} gibt es nicht: i läuft von 0 bis N - 1.</translation>
        </message>
        <message>
            <source>This job array has gaps (as --array=3,7), so that its numbers do not tell the parts: write --shard i/N, or submit all of the array, for finished sheets take no time.</source>
            <translation>Dieses Job-Array hat Lücken (wie --array=3,7), sodass seine Nummern die Teile nicht angeben: Schreiben Sie --shard i/N, oder reichen Sie das ganze Array ein, denn fertige Blätter kosten keine Zeit.</translation>
        </message>
        <message>
            <source>The variable {name} of the job array is no number: write --shard i/N.</source>
            <translation>Die Variable {name} des Job-Arrays ist keine Zahl: Schreiben Sie --shard i/N.</translation>
        </message>
        <message>
            <source>Check the bucket's name, that your key may write there, and the network (see GDAL's options for /vsis3/).</source>
            <translation>Prüfen Sie den Namen des Buckets, ob Ihr Schlüssel dort schreiben darf, und das Netz (siehe die Optionen von GDAL für /vsis3/).</translation>
        </message>
        <message>
            <source>{path} cannot be read: {strerror}.</source>
            <translation>{path} kann nicht gelesen werden: {strerror}.</translation>
        </message>
        <message>
            <source>{file} cannot be read: {strerror}.</source>
            <translation>{file} kann nicht gelesen werden: {strerror}.</translation>
        </message>
        <message>
            <source>the store did not take it</source>
            <translation>der Speicherort hat es nicht angenommen</translation>
        </message>
        <message>
            <source>No OUTPUT is named: choose a folder, or a bucket such as /vsis3/bucket/folder.</source>
            <translation>Es ist kein OUTPUT genannt: Wählen Sie einen Ordner, oder einen Bucket wie /vsis3/bucket/folder.</translation>
        </message>
        <message>
            <source>, {count} failed</source>
            <translation>, {count} fehlgeschlagen</translation>
        </message>
        <message>
            <source>, {missing} to do</source>
            <translation>, {missing} noch zu tun</translation>
        </message>
        <message>
            <source>{done:,} of {sheets:,} sheets of {scenes:,} scenes are done ({empty:,} without data){failed}{missing}.</source>
            <translation>{done:,} von {sheets:,} Blättern aus {scenes:,} Szenen sind fertig ({empty:,} ohne Daten){failed}{missing}.</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>Szene</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>made</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>without data</source>
            <translation>ohne Daten</translation>
        </message>
        <message>
            <source>Failed sheet</source>
            <translation>Fehlgeschlagenes Blatt</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Letzter Fehler</translation>
        </message>
        <message>
            <source>Failed sheets</source>
            <translation>Fehlgeschlagene Blätter</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Blätter</translation>
        </message>
        <message>
            <source> Memory ran out: use fewer workers on a machine, or plan with a smaller core.</source>
            <translation> Der Speicher reichte nicht: Verwenden Sie weniger Worker auf einem Rechner, oder planen Sie mit kleinerem Kern.</translation>
        </message>
        <message>
            <source>A worker answered with something else than a result ({error}): it runs another program or version.</source>
            <translation>Ein Worker antwortete mit etwas anderem als einem Ergebnis ({error}): Dort läuft ein anderes Programm oder eine andere Version.</translation>
        </message>
        <message>
            <source>The plan of {name} in {place} is not the one of this run: another run replaced it.</source>
            <translation>Der Plan von {name} in {place} ist nicht der dieses Laufs: Ein anderer Lauf hat ihn ersetzt.</translation>
        </message>
        <message>
            <source>, roughly {seconds}</source>
            <translation>, ungefähr {seconds}</translation>
        </message>
        <message>
            <source>{tiles}, {width:,} × {height:,} pixels, {output_bytes} before compression; needs {disk_bytes} of disk while it runs and about {memory_bytes} of memory{duration}.</source>
            <translation>{tiles}, {width:,} × {height:,} Pixel, {output_bytes} vor der Komprimierung; braucht während des Laufs {disk_bytes} Plattenplatz und etwa {memory_bytes} Speicher{duration}.</translation>
        </message>
        <message>
            <source>1 tile</source>
            <translation>1 Kachel</translation>
        </message>
        <message>
            <source>{count:,} tiles</source>
            <translation>{count:,} Kacheln</translation>
        </message>
        <message>
            <source>Date {number} ({name}): {facts}.</source>
            <translation>Termin {number} ({name}): {facts}.</translation>
        </message>
        <message>
            <source>Writing the results</source>
            <translation>Die Ergebnisse werden geschrieben</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>wie geschrieben</translation>
        </message>
        <message>
            <source>Detector lattice: none is trusted; pixels count as measured where they lie.</source>
            <translation>Detektorgitter: Keinem wird vertraut; Pixel gelten als dort gemessen, wo sie liegen.</translation>
        </message>
        <message>
            <source>Detector lattice: {lattice}.</source>
            <translation>Detektorgitter: {lattice}.</translation>
        </message>
        <message>
            <source>fusion of dates</source>
            <translation>Fusion der Termine</translation>
        </message>
        <message>
            <source>step through the lattice</source>
            <translation>Schritt durch das Gitter</translation>
        </message>
        <message>
            <source>Overlap: {lattice_overlap} pixels, which the {step} needs</source>
            <translation>Überlappung: {lattice_overlap} Pixel, nötig für: {step}</translation>
        </message>
        <message>
            <source>Network: {checkpoint}, on {device}</source>
            <translation>Netz: {checkpoint}, auf {device}</translation>
        </message>
        <message>
            <source>PRECISION is {precision}, for which this processor has no units: the network may take fifty times as long as in float32. Cancel and choose fp32 or auto.</source>
            <translation>PRECISION ist {precision}, wofür dieser Prozessor keine Rechenwerke hat: Das Netz kann fünfzigmal so lange brauchen wie in float32. Brechen Sie ab, und wählen Sie fp32 oder auto.</translation>
        </message>
        <message>
            <source>The unfinished run in {work} is damaged. It begins anew.</source>
            <translation>Der unvollendete Lauf in {work} ist beschädigt. Er beginnt von vorn.</translation>
        </message>
        <message>
            <source>version of the plugin</source>
            <translation>Version des Plugins</translation>
        </message>
        <message>
            <source>The run was begun with {drift}: tiles may differ in their last digit.</source>
            <translation>Der Lauf wurde anders begonnen ({drift}): Kacheln können sich in der letzten Stelle unterscheiden.</translation>
        </message>
        <message>
            <source>The unfinished run in {work} ({origin}) cannot be resumed, for this one has {differences}. Use the same settings and inputs, or switch RESUME off to start anew.</source>
            <translation>Der unvollendete Lauf in {work} ({origin}) kann nicht fortgesetzt werden, denn dieser hat anderes: {differences}. Verwenden Sie dieselben Einstellungen und Eingaben, oder schalten Sie RESUME aus, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>Overlap: {overlap} pixels, as measured with this network</source>
            <translation>Überlappung: {overlap} Pixel, wie an diesem Netz gemessen</translation>
        </message>
        <message>
            <source>CONSISTENCY does not count with DATES: their fusion takes its place wherever a date has data.</source>
            <translation>CONSISTENCY gilt nicht mit DATES: Wo ein Termin Daten hat, tritt deren Fusion an seine Stelle.</translation>
        </message>
        <message>
            <source>Checking the unfinished run</source>
            <translation>Der unvollendete Lauf wird geprüft</translation>
        </message>
        <message>
            <source>The unfinished run in {work} is damaged: {error}. This one begins anew.</source>
            <translation>Der unvollendete Lauf in {work} ist beschädigt: {error}. Dieser beginnt von vorn.</translation>
        </message>
        <message>
            <source>begun {started} by {user} on {host}</source>
            <translation>begonnen {started} von {user} auf {host}</translation>
        </message>
        <message>
            <source>some computer</source>
            <translation>irgendeinem Rechner</translation>
        </message>
        <message>
            <source>BANDS_20M (how the 20 m bands came to the 10 m grid)</source>
            <translation>BANDS_20M (wie die 20-m-Kanäle ins 10-m-Raster kamen)</translation>
        </message>
        <message>
            <source>INPUT (its files have changed)</source>
            <translation>INPUT (seine Dateien haben sich geändert)</translation>
        </message>
        <message>
            <source>INPUT, its nodata values, or how it is read: BAND_ORDER, RESAMPLING, MASK or PIXEL_GRID</source>
            <translation>INPUT, seine Leerwerte, oder wie es gelesen wird: BAND_ORDER, RESAMPLING, MASK oder PIXEL_GRID</translation>
        </message>
        <message>
            <source>INPUT (its pixels lie otherwise among the detector's samples)</source>
            <translation>INPUT (seine Pixel liegen anders zwischen den Messpunkten des Detektors)</translation>
        </message>
        <message>
            <source>TILE_SIZE or OVERLAP</source>
            <translation>TILE_SIZE oder OVERLAP</translation>
        </message>
        <message>
            <source>number of tiles at once</source>
            <translation>Zahl gleichzeitiger Kacheln</translation>
        </message>
        <message>
            <source>answer to a lack of memory</source>
            <translation>Antwort auf Speichermangel</translation>
        </message>
        <message>
            <source>kind of convolutions</source>
            <translation>Art der Faltungen</translation>
        </message>
        <message>
            <source>version of PyTorch</source>
            <translation>Version von PyTorch</translation>
        </message>
        <message>
            <source>The plan is not one of this version.</source>
            <translation>Der Plan ist nicht von dieser Version.</translation>
        </message>
        <message>
            <source>{ours}, now {theirs}</source>
            <translation>{ours}, jetzt {theirs}</translation>
        </message>
        <message>
            <source>another {difference}</source>
            <translation>geändert: {difference}</translation>
        </message>
        <message>
            <source>The network here ({checkpoint}, on {device}) is not the plan's, which has {differences}. Use the checkpoint and device that the plan was made with.</source>
            <translation>Das Netz hier ({checkpoint}, auf {device}) ist nicht das des Plans, der anderes hat: {differences}. Verwenden Sie den Checkpoint und das Gerät, mit denen der Plan gemacht wurde.</translation>
        </message>
        <message>
            <source>Out of memory with {shape} × {shape2} pixels at once: continuing with halves of it.</source>
            <translation>Der Speicher reicht nicht für {shape} × {shape2} Pixel auf einmal: Es geht mit Hälften davon weiter.</translation>
        </message>
        <message>
            <source>Out of memory with {count} tiles at once: continuing with single tiles.</source>
            <translation>Der Speicher reicht nicht für {count} Kacheln auf einmal: Es geht mit einzelnen Kacheln weiter.</translation>
        </message>
        <message>
            <source>The network returned numbers that are not finite. Choose PRECISION fp32; if that does not help, the checkpoint is damaged or does not fit.</source>
            <translation>Das Netz hat Zahlen geliefert, die nicht endlich sind. Wählen Sie PRECISION fp32; hilft das nicht, so ist der Checkpoint beschädigt oder passt nicht.</translation>
        </message>
        <message>
            <source>DATA_TYPE is {data_type}: choose {data_types}.</source>
            <translation>DATA_TYPE ist {data_type}: Wählen Sie {data_types}.</translation>
        </message>
        <message>
            <source>Resuming after {done:,} of {total:,} tiles.</source>
            <translation>Fortsetzung nach {done:,} von {total:,} Kacheln.</translation>
        </message>
        <message>
            <source>{source} has no valid pixel in the extent: choose another extent or area, or see whether its nodata value is right.</source>
            <translation>{source} hat in der Ausdehnung kein gültiges Pixel: Wählen Sie eine andere Ausdehnung oder ein anderes Gebiet, oder sehen Sie nach, ob der Leerwert stimmt.</translation>
        </message>
        <message>
            <source>{path}, where unfinished work is kept, is a link or a file: remove it, or choose another OUTPUT.</source>
            <translation>{path}, wo unvollendete Arbeit aufbewahrt wird, ist eine Verknüpfung oder eine Datei: Entfernen Sie sie, oder wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>The picture is {width}×{height} pixels; a patch needs {patch}×{patch}. Choose a larger EXTENT.</source>
            <translation>Das Bild hat {width}×{height} Pixel; ein Patch braucht {patch}×{patch}. Wählen Sie eine größere EXTENT.</translation>
        </message>
        <message>
            <source>TILE_SIZE {tile} and OVERLAP {overlap} must be multiples of {patch}.</source>
            <translation>TILE_SIZE {tile} und OVERLAP {overlap} müssen Vielfache von {patch} sein.</translation>
        </message>
        <message>
            <source>DATA_TYPE '{data_type}' is unknown: use {data_types}.</source>
            <translation>DATA_TYPE '{data_type}' ist unbekannt: Verwenden Sie {data_types}.</translation>
        </message>
        <message>
            <source>{count:,} tile(s) of {tile} pixels, layers {layers}, on {device}, PyTorch {torch}, in {where}.</source>
            <translation>{count:,} Kachel(n) von {tile} Pixeln, Schichten {layers}, auf {device}, PyTorch {torch}, in {where}.</translation>
        </message>
        <message>
            <source>Principal components as a picture</source>
            <translation>Hauptkomponenten als Bild</translation>
        </message>
        <message>
            <source>Dense features: {explained:.1%} of the tokens' variance.</source>
            <translation>Dichte Merkmale: {explained:.1%} der Varianz der Tokens.</translation>
        </message>
        <message>
            <source>{path} has another CRS than the raster it is used with: reproject one of them.</source>
            <translation>{path} hat ein anderes KBS als das Raster, mit dem es verwendet wird: Projizieren Sie eines davon um.</translation>
        </message>
        <message>
            <source>{path} has {features} bands, but tokens of {count} are expected: extract them with the same backbone and layers.</source>
            <translation>{path} hat {features} Kanäle, erwartet werden aber Tokens mit {count}: Extrahieren Sie sie mit demselben Backbone und denselben Schichten.</translation>
        </message>
        <message>
            <source>{path} has a pixel size of zero: extract the tokens again.</source>
            <translation>{path} hat die Pixelgröße null: Extrahieren Sie die Tokens noch einmal.</translation>
        </message>
        <message>
            <source>{path} does not overlap the raster it is used with: choose tokens of the same scene.</source>
            <translation>{path} überlappt das Raster nicht, mit dem es verwendet wird: Wählen Sie Tokens derselben Szene.</translation>
        </message>
        <message>
            <source>The picture holds no data in this extent: choose another EXTENT.</source>
            <translation>Das Bild enthält in dieser Ausdehnung keine Daten: Wählen Sie eine andere EXTENT.</translation>
        </message>
        <message>
            <source>A tile of {tile} patches cannot overlap its neighbours by {overlap}: choose a larger tile or a smaller overlap.</source>
            <translation>Eine Kachel von {tile} Patches kann ihre Nachbarn nicht um {overlap} überlappen: Wählen Sie eine größere Kachel oder eine kleinere Überlappung.</translation>
        </message>
        <message>
            <source>The checkpoint {target} is complete, its model card is missing: {error}</source>
            <translation>Der Checkpoint {target} ist vollständig, seine Modellkarte fehlt: {error}</translation>
        </message>
        <message>
            <source>{card} cannot be read: {strerror}. Choose another OUTPUT.</source>
            <translation>{card} kann nicht gelesen werden: {strerror}. Wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>The model card would replace {card}, which is no model card: rename that file or choose another OUTPUT.</source>
            <translation>Die Modellkarte würde {card} ersetzen, was keine Modellkarte ist: Benennen Sie diese Datei um, oder wählen Sie einen anderen OUTPUT.</translation>
        </message>
        <message>
            <source>views is {views}; it must be from 1 to batch, which is {batch}</source>
            <translation>views ist {views}; erlaubt sind 1 bis batch, also {batch}</translation>
        </message>
        <message>
            <source>Training config {path}: {error}. Give a readable JSON file.</source>
            <translation>Trainingskonfiguration {path}: {error}. Geben Sie eine lesbare JSON-Datei an.</translation>
        </message>
        <message>
            <source>Training config {path}: unknown names {unknown}; correct or remove them.</source>
            <translation>Trainingskonfiguration {path}: unbekannte Namen {unknown}; berichtigen oder entfernen Sie sie.</translation>
        </message>
        <message>
            <source>Training config {path}: {error}.</source>
            <translation>Trainingskonfiguration {path}: {error}.</translation>
        </message>
        <message>
            <source>Training data: {folder} needs 1 m chips in vhr/ and Sentinel-2 scenes in s2/.</source>
            <translation>Trainingsdaten: {folder} braucht 1-m-Ausschnitte in vhr/ und Sentinel-2-Szenen in s2/.</translation>
        </message>
        <message>
            <source>Training data: {path} is no raster that GDAL can read; remove or replace it.</source>
            <translation>Trainingsdaten: {path} ist kein Raster, das GDAL lesen kann; entfernen oder ersetzen Sie es.</translation>
        </message>
        <message>
            <source>Training data: {facts} cannot be read: {error}. Add it or remove the raster.</source>
            <translation>Trainingsdaten: {facts} kann nicht gelesen werden: {error}. Ergänzen Sie die Datei, oder entfernen Sie das Raster.</translation>
        </message>
        <message>
            <source>Training run {run}: it has no {state}; train first.</source>
            <translation>Trainingslauf {run}: Er hat kein {state}; trainieren Sie zuerst.</translation>
        </message>
        <message>
            <source>Fine-tuning needs at least 1 step, no negative minutes and a learning rate up to 0.1.</source>
            <translation>Die Feinabstimmung braucht mindestens 1 Schritt, keine negativen Minuten und eine Lernrate bis 0,1.</translation>
        </message>
        <message>
            <source>Held out, before: {psnr:.2f} dB, spectral angle {sam:.2f}°</source>
            <translation>Zurückgehalten, vorher: {psnr:.2f} dB, Spektralwinkel {sam:.2f}°</translation>
        </message>
        <message>
            <source>Measuring all blocks</source>
            <translation>Alle Blöcke werden gemessen</translation>
        </message>
        <message>
            <source>Step {step} of {steps}, loss {loss:.4f}; held out: best {psnr:.2f} dB at step {best_step}, before {psnr2:.2f} dB; about {left} left</source>
            <translation>Schritt {step} von {steps}, Verlust {loss:.4f}; zurückgehalten: am besten {psnr:.2f} dB bei Schritt {best_step}, vorher {psnr2:.2f} dB; noch etwa {left}</translation>
        </message>
        <message>
            <source>Training run {run_folder}: it trains another network than the config; choose another folder.</source>
            <translation>Trainingslauf {run_folder}: Er trainiert ein anderes Netz als die Konfiguration; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Check that the folder is writable and has space.</source>
            <translation>Prüfen Sie, ob der Ordner beschreibbar ist und Platz hat.</translation>
        </message>
        <message>
            <source>a worker process of {interpreter}</source>
            <translation>einem Worker-Prozess von {interpreter}</translation>
        </message>
        <message>
            <source>The worker process ({interpreter}) answered without '{name}': its copy of the plugin is damaged or of another version. Restart QGIS, or install the plugin anew.</source>
            <translation>Der Worker-Prozess ({interpreter}) antwortete ohne '{name}': Seine Kopie des Plugins ist beschädigt oder von einer anderen Version. Starten Sie QGIS neu, oder installieren Sie das Plugin neu.</translation>
        </message>
        <message>
            <source> Memory ran out: choose a smaller tile size or close other programs, or choose the device cpu if it was a GPU.</source>
            <translation> Der Speicher reichte nicht: Wählen Sie eine kleinere Kachelgröße, schließen Sie andere Programme, oder wählen Sie das Gerät cpu, falls es eine GPU war.</translation>
        </message>
        <message>
            <source> Check the environment under Settings &gt; Options &gt; S2DR3.</source>
            <translation> Prüfen Sie die Umgebung unter Einstellungen &gt; Optionen &gt; S2DR3.</translation>
        </message>
        <message>
            <source>The worker process ({interpreter}) failed: {text}.{remedy}</source>
            <translation>Der Worker-Prozess ({interpreter}) ist fehlgeschlagen: {text}.{remedy}</translation>
        </message>
        <message>
            <source>QGIS ran out of memory. Choose a smaller tile size or close other programs, and run again</source>
            <translation>Der Speicher von QGIS reichte nicht. Wählen Sie eine kleinere Kachelgröße oder schließen Sie andere Programme, und starten Sie den Lauf noch einmal</translation>
        </message>
        <message>
            <source>A package of its Python writes to its output. Check the environment under Settings &gt; Options &gt; S2DR3</source>
            <translation>Ein Paket seines Python schreibt in seine Ausgabe. Prüfen Sie die Umgebung unter Einstellungen &gt; Optionen &gt; S2DR3</translation>
        </message>
        <message>
            <source>The answer of the worker process ({interpreter}) could not be read ({fault}). {remedy}.</source>
            <translation>Die Antwort des Worker-Prozesses ({interpreter}) konnte nicht gelesen werden ({fault}). {remedy}.</translation>
        </message>
        <message>
            <source>was ended by the system or by another program; most often memory ran out. Choose a smaller tile size or close other programs, and run again</source>
            <translation>wurde vom System oder einem anderen Programm beendet; meist reichte der Speicher nicht. Wählen Sie eine kleinere Kachelgröße oder schließen Sie andere Programme, und starten Sie den Lauf noch einmal</translation>
        </message>
        <message>
            <source>crashed in compiled code, such as a graphics driver. Choose the device cpu, or update the driver or PyTorch, and run again</source>
            <translation>ist in kompiliertem Code abgestürzt, etwa in einem Grafiktreiber. Wählen Sie das Gerät cpu, oder aktualisieren Sie den Treiber oder PyTorch, und starten Sie den Lauf noch einmal</translation>
        </message>
        <message>
            <source>ended unexpectedly with code {returncode}. Check the environment under Settings &gt; Options &gt; S2DR3, and run again</source>
            <translation>endete unerwartet mit Code {returncode}. Prüfen Sie die Umgebung unter Einstellungen &gt; Optionen &gt; S2DR3, und starten Sie den Lauf noch einmal</translation>
        </message>
        <message>
            <source>The worker process ({interpreter}) {cause}.</source>
            <translation>Der Worker-Prozess ({interpreter}) {cause}.</translation>
        </message>
        <message>
            <source>{text} Its last words:
{last}</source>
            <translation>{text} Seine letzten Worte:
{last}</translation>
        </message>
        <message>
            <source>The Python interpreter '{path}' cannot be started ({strerror}). Choose another under Settings &gt; Options &gt; S2DR3.</source>
            <translation>Der Python-Interpreter '{path}' kann nicht gestartet werden ({strerror}). Wählen Sie einen anderen unter Einstellungen &gt; Optionen &gt; S2DR3.</translation>
        </message>
        <message>
            <source>QGIS's own process</source>
            <translation>dem Prozess von QGIS selbst</translation>
        </message>
        <message>
            <source>This head takes no tokens, so it has no projection.</source>
            <translation>Dieser Kopf nimmt keine Tokens, daher hat er keine Projektion.</translation>
        </message>
        <message>
            <source>There is no head yet: load a saved one, or train one first.</source>
            <translation>Es gibt noch keinen Kopf: Laden Sie einen gespeicherten, oder trainieren Sie zuerst einen.</translation>
        </message>
        <message>
            <source>'{path}' is an application, not a Python interpreter: name its bin/python3.</source>
            <translation>'{path}' ist eine Anwendung, kein Python-Interpreter: Nennen Sie deren bin/python3.</translation>
        </message>
        <message>
            <source>The folder '{path}' holds no Python interpreter: choose the folder of a virtual or conda environment, or the python program in it.</source>
            <translation>Der Ordner '{path}' enthält keinen Python-Interpreter: Wählen Sie den Ordner einer virtuellen oder conda-Umgebung, oder das Programm python darin.</translation>
        </message>
        <message>
            <source>There is no Python interpreter '{path}'.</source>
            <translation>Es gibt keinen Python-Interpreter '{path}'.</translation>
        </message>
        <message>
            <source>'{path}' is not a Python interpreter: its name should begin with 'python'.</source>
            <translation>'{path}' ist kein Python-Interpreter: Sein Name müsste mit 'python' beginnen.</translation>
        </message>
        <message>
            <source>'{path}' only opens the Microsoft Store: install Python, or choose another.</source>
            <translation>'{path}' öffnet nur den Microsoft Store: Installieren Sie Python, oder wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>'{path}' may not be executed: check the file's permissions.</source>
            <translation>'{path}' darf nicht ausgeführt werden: Prüfen Sie die Berechtigungen der Datei.</translation>
        </message>
        <message>
            <source>Let pip take name and password from a netrc file or the system's keyring, or set the environment variable S2DR3_TORCH_INDEX to the whole address.</source>
            <translation>Lassen Sie pip Namen und Passwort aus einer netrc-Datei oder dem Schlüsselbund des Systems nehmen, oder setzen Sie die Umgebungsvariable S2DR3_TORCH_INDEX auf die ganze Adresse.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Die Platte ist voll.</translation>
        </message>
        <message>
            <source>A CPU build of PyTorch needs about 2 GB, a CUDA build about 8 GB, and as much again while it installs. Make room on the disk of your user profile and of the temporary folder, then try again.</source>
            <translation>Ein CPU-Build von PyTorch braucht etwa 2 GB, ein CUDA-Build etwa 8 GB, und während der Installation noch einmal so viel. Schaffen Sie Platz auf der Platte Ihres Benutzerprofils und des temporären Ordners, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>This Python cannot make virtual environments: its modules venv or ensurepip are missing.</source>
            <translation>Dieses Python kann keine virtuellen Umgebungen anlegen: Seine Module venv oder ensurepip fehlen.</translation>
        </message>
        <message>
            <source>On Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv); elsewhere choose another Python, from python.org or conda, as the base.</source>
            <translation>Installieren Sie auf Debian und Ubuntu das Paket python3-venv (sudo apt install python3-venv); wählen Sie anderswo ein anderes Python, von python.org oder conda, als Grundlage.</translation>
        </message>
        <message>
            <source>This Python has no pip.</source>
            <translation>Dieses Python hat kein pip.</translation>
        </message>
        <message>
            <source>Install it with 'python -m ensurepip' (on Debian and Ubuntu: sudo apt install python3-pip python3-venv), or choose another Python.</source>
            <translation>Installieren Sie es mit 'python -m ensurepip' (auf Debian und Ubuntu: sudo apt install python3-pip python3-venv), oder wählen Sie ein anderes Python.</translation>
        </message>
        <message>
            <source>This Python belongs to the operating system, which does not allow pip to change it.</source>
            <translation>Dieses Python gehört dem Betriebssystem, das pip nicht erlaubt, es zu ändern.</translation>
        </message>
        <message>
            <source>Create a private environment instead, or install the distribution's own packages of PyTorch and safetensors.</source>
            <translation>Legen Sie stattdessen eine private Umgebung an, oder installieren Sie die PyTorch- und safetensors-Pakete der Distribution.</translation>
        </message>
        <message>
            <source>pip cannot use a SOCKS proxy.</source>
            <translation>pip kann keinen SOCKS-Proxy verwenden.</translation>
        </message>
        <message>
            <source>Enter an HTTP proxy, if your network has one, under Settings &gt; Options &gt; Network in QGIS, then press Create again.</source>
            <translation>Geben Sie einen HTTP-Proxy, falls Ihr Netz einen hat, unter Einstellungen &gt; Optionen &gt; Netzwerk in QGIS ein, und drücken Sie dann noch einmal Anlegen.</translation>
        </message>
        <message>
            <source>The proxy server refuses the connection or asks for a name and password.</source>
            <translation>Der Proxyserver verweigert die Verbindung oder verlangt Namen und Passwort.</translation>
        </message>
        <message>
            <source>Enter them under Settings &gt; Options &gt; Network in QGIS, then try again. Your administrator may have to allow pypi.org, files.pythonhosted.org and download.pytorch.org.</source>
            <translation>Geben Sie beides unter Einstellungen &gt; Optionen &gt; Netzwerk in QGIS ein, und versuchen Sie es dann noch einmal. Ihr Administrator muss vielleicht pypi.org, files.pythonhosted.org und download.pytorch.org erlauben.</translation>
        </message>
        <message>
            <source>The package index refuses the name and password, or wants some.</source>
            <translation>Das Paketverzeichnis weist Namen und Passwort zurück oder verlangt welche.</translation>
        </message>
        <message>
            <source>The secure connection cannot be verified: a company network or an antivirus program may read it on the way.</source>
            <translation>Die sichere Verbindung kann nicht überprüft werden: Ein Firmennetz oder ein Antivirenprogramm liest vielleicht mit.</translation>
        </message>
        <message>
            <source>Ask your administrator for the network's root certificate as a .pem file and name it in the environment variable PIP_CERT, or use another network.</source>
            <translation>Bitten Sie Ihren Administrator um das Stammzertifikat des Netzes als .pem-Datei, und nennen Sie sie in der Umgebungsvariable PIP_CERT, oder verwenden Sie ein anderes Netz.</translation>
        </message>
        <message>
            <source>A library of PyTorch cannot be loaded, most often because Microsoft's Visual C++ runtime is missing or old.</source>
            <translation>Eine Bibliothek von PyTorch kann nicht geladen werden, meist weil die Laufzeitumgebung von Microsoft Visual C++ fehlt oder alt ist.</translation>
        </message>
        <message>
            <source>Install the 'Microsoft Visual C++ Redistributable' (x64) from Microsoft, restart the computer and try again.</source>
            <translation>Installieren Sie das 'Microsoft Visual C++ Redistributable' (x64) von Microsoft, starten Sie den Rechner neu, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The operating system is older than this build of PyTorch allows.</source>
            <translation>Das Betriebssystem ist älter, als dieser Build von PyTorch erlaubt.</translation>
        </message>
        <message>
            <source>Use a newer system, or an older PyTorch in an environment of your own.</source>
            <translation>Verwenden Sie ein neueres System, oder ein älteres PyTorch in einer eigenen Umgebung.</translation>
        </message>
        <message>
            <source>A file could not be written or started: it is in use, or an antivirus program or a rule of your organisation holds it back.</source>
            <translation>Eine Datei konnte nicht geschrieben oder gestartet werden: Sie ist in Gebrauch, oder ein Antivirenprogramm oder eine Regel Ihrer Organisation hält sie zurück.</translation>
        </message>
        <message>
            <source>Close other QGIS windows, allow the folder of the private environment in the antivirus program, and try again.</source>
            <translation>Schließen Sie andere QGIS-Fenster, erlauben Sie den Ordner der privaten Umgebung im Antivirenprogramm, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The folder may not be written to.</source>
            <translation>In den Ordner darf nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Check the permissions of your QGIS profile folder, then try again.</source>
            <translation>Prüfen Sie die Berechtigungen Ihres QGIS-Profilordners, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>This build of PyTorch does not suit the graphics card or its driver.</source>
            <translation>Dieser Build von PyTorch passt nicht zur Grafikkarte oder ihrem Treiber.</translation>
        </message>
        <message>
            <source>Choose the CPU build, or a CUDA build that the driver supports, and update the graphics driver.</source>
            <translation>Wählen Sie den CPU-Build, oder einen CUDA-Build, den der Treiber unterstützt, und aktualisieren Sie den Grafiktreiber.</translation>
        </message>
        <message>
            <source>The package index cannot be reached.</source>
            <translation>Das Paketverzeichnis ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>Check the network and the proxy under Settings &gt; Options &gt; Network in QGIS, then try again.</source>
            <translation>Prüfen Sie das Netz und den Proxy unter Einstellungen &gt; Optionen &gt; Netzwerk in QGIS, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>The download broke off or arrived damaged.</source>
            <translation>Der Download brach ab oder kam beschädigt an.</translation>
        </message>
        <message>
            <source>Try again: what is done is kept.</source>
            <translation>Versuchen Sie es noch einmal: Was getan ist, bleibt erhalten.</translation>
        </message>
        <message>
            <source>This version of Python is not supported by PyTorch.</source>
            <translation>Diese Version von Python wird von PyTorch nicht unterstützt.</translation>
        </message>
        <message>
            <source>Choose another Python (3.10 to 3.14) as the base of the environment.</source>
            <translation>Wählen Sie ein anderes Python (3.10 bis 3.14) als Grundlage der Umgebung.</translation>
        </message>
        <message>
            <source>There is no PyTorch of this build for this Python and this system at the package index.</source>
            <translation>Für dieses Python und dieses System gibt es im Paketverzeichnis kein PyTorch dieses Builds.</translation>
        </message>
        <message>
            <source>Choose the CPU build, check the index address, or choose another Python (64-bit, 3.10 to 3.14).</source>
            <translation>Wählen Sie den CPU-Build, prüfen Sie die Adresse des Verzeichnisses, oder wählen Sie ein anderes Python (64 Bit, 3.10 bis 3.14).</translation>
        </message>
        <message>
            <source>Memory ran out while packages were being installed.</source>
            <translation>Beim Installieren von Paketen reichte der Speicher nicht.</translation>
        </message>
        <message>
            <source>Close other programs and try again.</source>
            <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Making the virtual environment</source>
            <translation>Die virtuelle Umgebung wird angelegt</translation>
        </message>
        <message>
            <source>Downloading and installing PyTorch</source>
            <translation>PyTorch wird heruntergeladen und installiert</translation>
        </message>
        <message>
            <source>Installing safetensors and numpy</source>
            <translation>safetensors und numpy werden installiert</translation>
        </message>
        <message>
            <source>Cancelled. What is done is kept: the next attempt goes on from there.</source>
            <translation>Abgebrochen. Was getan ist, bleibt erhalten: Der nächste Versuch geht von dort weiter.</translation>
        </message>
        <message>
            <source>{name} is a 32-bit program: PyTorch needs a 64-bit Python as the base.</source>
            <translation>{name} ist ein 32-Bit-Programm: PyTorch braucht ein 64-Bit-Python als Grundlage.</translation>
        </message>
        <message>
            <source> on a Mac with an Intel processor</source>
            <translation> auf einem Mac mit Intel-Prozessor</translation>
        </message>
        <message>
            <source>There is no PyTorch for {name}{machine}: choose a Python from 3.10 to {newest} as the base.</source>
            <translation>Für {name}{machine} gibt es kein PyTorch: Wählen Sie ein Python von 3.10 bis {newest} als Grundlage.</translation>
        </message>
        <message>
            <source>The private Python environment is not finished</source>
            <translation>Die private Python-Umgebung ist nicht fertig</translation>
        </message>
        <message>
            <source>The Python that the private environment was made from is gone (was QGIS updated?)</source>
            <translation>Das Python, aus dem die private Umgebung angelegt wurde, ist fort (wurde QGIS aktualisiert?)</translation>
        </message>
        <message>
            <source>There is no private Python environment</source>
            <translation>Es gibt keine private Python-Umgebung</translation>
        </message>
        <message>
            <source>{cause}: press Create under Settings &gt; Options &gt; S2DR3.</source>
            <translation>{cause}: Drücken Sie Anlegen unter Einstellungen &gt; Optionen &gt; S2DR3.</translation>
        </message>
        <message>
            <source>Checking what was installed</source>
            <translation>Was installiert wurde, wird geprüft</translation>
        </message>
        <message>
            <source>The environment was made but does not work: {problems}</source>
            <translation>Die Umgebung wurde angelegt, funktioniert aber nicht: {problems}</translation>
        </message>
        <message>
            <source>'{filename}' cannot be deleted ({strerror}): close what uses it and try again.</source>
            <translation>'{filename}' kann nicht gelöscht werden ({strerror}): Schließen Sie, was es verwendet, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{free:.1f} GB are free on the disk of '{place}'; this build of PyTorch needs about {needed} GB to install. Make room, or choose the CPU build.</source>
            <translation>Auf der Platte von '{place}' sind {free:.1f} GB frei; dieser Build von PyTorch braucht zum Installieren etwa {needed} GB. Schaffen Sie Platz, oder wählen Sie den CPU-Build.</translation>
        </message>
        <message>
            <source>Downloading: {done:.0f} of {total:.0f} MB</source>
            <translation>Herunterladen: {done:.0f} von {total:.0f} MB</translation>
        </message>
        <message>
            <source>it wrote nothing</source>
            <translation>es wurde nichts geschrieben</translation>
        </message>
        <message>
            <source>The installation stopped with code {code}: {last} (all of it is in '{log}').</source>
            <translation>Die Installation brach mit Code {code} ab: {last} (alles davon steht in '{log}').</translation>
        </message>
        <message>
            <source>{cause} {remedy} (All that was written is in '{log}'.)</source>
            <translation>{cause} {remedy} (Alles Geschriebene steht in '{log}'.)</translation>
        </message>
        <message>
            <source>{text}: does not work ({problem})</source>
            <translation>{text}: funktioniert nicht ({problem})</translation>
        </message>
        <message>
            <source>{text}, {free:.1f} of {total:.1f} GB free</source>
            <translation>{text}, {free:.1f} von {total:.1f} GB frei</translation>
        </message>
        <message>
            <source>Python {python} – {interpreter}</source>
            <translation>Python {python} – {interpreter}</translation>
        </message>
        <message>
            <source> (built for CUDA {version})</source>
            <translation> (für CUDA {version})</translation>
        </message>
        <message>
            <source>PyTorch {torch}{build}</source>
            <translation>PyTorch {torch}{build}</translation>
        </message>
        <message>
            <source>numpy {numpy}, safetensors {safetensors}</source>
            <translation>numpy {numpy}, safetensors {safetensors}</translation>
        </message>
        <message>
            <source>Device {device}</source>
            <translation>Gerät {device}</translation>
        </message>
        <message>
            <source>Problem: {problem}</source>
            <translation>Problem: {problem}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Hinweis: {note}</translation>
        </message>
        <message>
            <source>The interpreter '{interpreter}' ended with code {returncode} and gave no answer: {last}.</source>
            <translation>Der Interpreter '{interpreter}' endete mit Code {returncode} und gab keine Antwort: {last}.</translation>
        </message>
        <message>
            <source>a trial convolution gave a wrong result</source>
            <translation>eine Probefaltung ergab ein falsches Ergebnis</translation>
        </message>
        <message>
            <source>Python {python} is too old: {oldest_python} or newer is needed.</source>
            <translation>Python {python} ist zu alt: {oldest_python} oder neuer ist nötig.</translation>
        </message>
        <message>
            <source>This is a 32-bit Python: PyTorch needs a 64-bit one.</source>
            <translation>Dies ist ein 32-Bit-Python: PyTorch braucht eines mit 64 Bit.</translation>
        </message>
        <message>
            <source>{title} is not installed there.</source>
            <translation>{title} ist dort nicht installiert.</translation>
        </message>
        <message>
            <source>{title} cannot be imported ({reason}).</source>
            <translation>{title} kann nicht importiert werden ({reason}).</translation>
        </message>
        <message>
            <source>PyTorch {torch} is too old: {oldest_torch} or newer is needed.</source>
            <translation>PyTorch {torch} ist zu alt: {oldest_torch} oder neuer ist nötig.</translation>
        </message>
        <message>
            <source>PyTorch does not compute: {problem}.</source>
            <translation>PyTorch rechnet nicht: {problem}.</translation>
        </message>
        <message>
            <source>PyTorch {torch} opens .safetensors checkpoints only: .pt and .pth files need PyTorch {oldest_torch_for_pickles} or newer, because older releases could run code in them.</source>
            <translation>PyTorch {torch} öffnet nur .safetensors-Checkpoints: .pt- und .pth-Dateien brauchen PyTorch {oldest_torch_for_pickles} oder neuer, denn in älteren könnten sie Code ausführen.</translation>
        </message>
        <message>
            <source>The interpreter '{interpreter}' did not answer within {limit_seconds} minutes.</source>
            <translation>Der Interpreter '{interpreter}' antwortete nicht innerhalb von {limit_seconds} Minuten.</translation>
        </message>
        <message>
            <source>The place lies outside the image.</source>
            <translation>Der Ort liegt außerhalb des Bildes.</translation>
        </message>
        <message>
            <source>Open Settings &gt; Options &gt; S2DR3 to choose a Python environment that has PyTorch, or to create one.</source>
            <translation>Öffnen Sie Einstellungen &gt; Optionen &gt; S2DR3, um eine Python-Umgebung mit PyTorch zu wählen oder anzulegen.</translation>
        </message>
        <message>
            <source>No Python interpreter is named. {how_to_get_it}</source>
            <translation>Es ist kein Python-Interpreter genannt. {how_to_get_it}</translation>
        </message>
        <message>
            <source>QGIS's own Python lacks {missing}. {how_to_get_it}</source>
            <translation>Dem Python von QGIS fehlt {missing}. {how_to_get_it}</translation>
        </message>
        <message>
            <source>QGIS's own Python cannot be started as a worker process: turn 'isolate' off.</source>
            <translation>Das Python von QGIS kann nicht als Worker-Prozess gestartet werden: Schalten Sie 'isolate' aus.</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} (AUTHCFG) could not be used: check it under Settings &gt; Options &gt; Authentication, and that the master password is set.</source>
            <translation>Die Authentifizierungskonfiguration {authcfg} (AUTHCFG) konnte nicht verwendet werden: Prüfen Sie sie unter Einstellungen &gt; Optionen &gt; Authentifizierung, und ob das Hauptpasswort gesetzt ist.</translation>
        </message>
        <message>
            <source>nothing came for {stall_ms:.0f} s</source>
            <translation>{stall_ms:.0f} s lang kam nichts</translation>
        </message>
        <message>
            <source>more than {limit} bytes</source>
            <translation>mehr als {limit} Bytes</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>abgeschnitten</translation>
        </message>
        <message>
            <source>no answer within the time-out of QGIS</source>
            <translation>keine Antwort innerhalb der Zeitgrenze von QGIS</translation>
        </message>
        <message>
            <source>the connection failed</source>
            <translation>die Verbindung ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>Setting {field}</source>
            <translation>Einstellung {field}</translation>
        </message>
        <message>
            <source>in the environment</source>
            <translation>in der Umgebung</translation>
        </message>
        <message>
            <source>under Settings &gt; Options &gt; S2DR3</source>
            <translation>unter Einstellungen &gt; Optionen &gt; S2DR3</translation>
        </message>
        <message>
            <source>{error} It is ignored; correct it {place}.</source>
            <translation>{error} Sie wird ignoriert; berichtigen Sie sie {place}.</translation>
        </message>
        <message>
            <source>{key} held a name and password in a file that others may read. They were removed. {login_remedy}</source>
            <translation>{key} enthielt Namen und Passwort in einer Datei, die andere lesen können. Beides wurde entfernt. {login_remedy}</translation>
        </message>
        <message>
            <source>0 or 1</source>
            <translation>0 oder 1</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>{source} is '{text}'; it must be {wanted}.</source>
            <translation>{source} ist '{text}'; es muss {wanted} sein.</translation>
        </message>
        <message>
            <source>{source} is '{value}', which is none of {choices}.</source>
            <translation>{source} ist '{value}', was keines von {choices} ist.</translation>
        </message>
        <message>
            <source>{source} is '{value}', which is none of auto, cpu, cuda, cuda:N, mps.</source>
            <translation>{source} ist '{value}', was keines von auto, cpu, cuda, cuda:N, mps ist.</translation>
        </message>
        <message>
            <source>{source} is {value}, which is less than {least}.</source>
            <translation>{source} ist {value}, was kleiner als {least} ist.</translation>
        </message>
        <message>
            <source>The Python {chosen} has no GDAL, which a run on a cluster needs: name the cluster's own Python environment in Settings &gt; Options &gt; S2DR3.</source>
            <translation>Das Python {chosen} hat kein GDAL, das ein Lauf auf einem Cluster braucht: Nennen Sie unter Einstellungen &gt; Optionen &gt; S2DR3 die Python-Umgebung des Clusters.</translation>
        </message>
        <message>
            <source>QGIS's own Python cannot be started as a process of its own: name a Python with PyTorch and GDAL in Settings &gt; Options &gt; S2DR3.</source>
            <translation>Das Python von QGIS kann nicht als eigener Prozess gestartet werden: Nennen Sie unter Einstellungen &gt; Optionen &gt; S2DR3 ein Python mit PyTorch und GDAL.</translation>
        </message>
    </context>
    <context>
        <name>Environment</name>
        <message>
            <source>Python environment of S2DR3</source>
            <translation>Python-Umgebung von S2DR3</translation>
        </message>
        <message>
            <source>QGIS's own Python cannot be started: name a Python from 3.10 to 3.14 as Base Python (Settings &gt; Options &gt; S2DR3, Advanced).</source>
            <translation>Das Python von QGIS kann nicht gestartet werden: Nennen Sie ein Python von 3.10 bis 3.14 als zugrunde liegendes Python (Einstellungen &gt; Optionen &gt; S2DR3, Erweitert).</translation>
        </message>
        <message>
            <source>The environment variable {} decides.</source>
            <translation>Die Umgebungsvariable {} entscheidet.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>QGIS's own Python if it has PyTorch, else the one named below, else the private one.</source>
            <translation>Das Python von QGIS, falls es PyTorch hat, sonst das unten genannte, sonst das eigene.</translation>
        </message>
        <message>
            <source>QGIS's own Python</source>
            <translation>QGIS-eigenes Python</translation>
        </message>
        <message>
            <source>Uses the packages that QGIS's Python already has, such as those of your Linux distribution.</source>
            <translation>Verwendet die Pakete, die das Python von QGIS schon hat, etwa die Ihrer Linux-Distribution.</translation>
        </message>
        <message>
            <source>In a separate process: slower to start, but a crash does not end QGIS</source>
            <translation>In einem eigenen Prozess: startet langsamer, aber ein Absturz beendet QGIS nicht</translation>
        </message>
        <message>
            <source>A Python of yours</source>
            <translation>Ein eigenes Python</translation>
        </message>
        <message>
            <source>Any Python with torch, safetensors and numpy, such as a conda or virtual environment with CUDA. Name its folder or its python program. It needs neither QGIS nor GDAL, and stays unchanged.</source>
            <translation>Irgendein Python mit torch, safetensors und numpy, etwa eine Conda- oder virtuelle Umgebung mit CUDA. Nennen Sie ihren Ordner oder ihr Programm python. Sie braucht weder QGIS noch GDAL und bleibt unverändert.</translation>
        </message>
        <message>
            <source>/home/me/miniconda3/envs/torch  or  C:\envs\torch\python.exe</source>
            <translation>/home/ich/miniconda3/envs/torch  oder  C:\envs\torch\python.exe</translation>
        </message>
        <message>
            <source>A private Python environment</source>
            <translation>Eine private Python-Umgebung</translation>
        </message>
        <message>
            <source>PyTorch in a folder of its own in your QGIS profile. QGIS's own packages stay unchanged.</source>
            <translation>PyTorch in einem eigenen Ordner in Ihrem QGIS-Profil. Die Pakete von QGIS bleiben unverändert.</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Starts the chosen Python and tries each device; takes a few seconds.</source>
            <translation>Startet das gewählte Python und probiert jedes Gerät; dauert einige Sekunden.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The results of a check and the output of the installation appear here.</source>
            <translation>Hier erscheinen die Ergebnisse einer Prüfung und die Ausgaben der Installation.</translation>
        </message>
        <message>
            <source>Checking a Python environment</source>
            <translation>Eine Python-Umgebung prüfen</translation>
        </message>
        <message>
            <source>Creating a Python environment</source>
            <translation>Eine Python-Umgebung anlegen</translation>
        </message>
        <message>
            <source>Delete the private Python environment in '{}'?</source>
            <translation>Die private Python-Umgebung in „{}“ löschen?</translation>
        </message>
        <message>
            <source>Delete environment</source>
            <translation>Umgebung löschen</translation>
        </message>
        <message>
            <source>Deleting a Python environment</source>
            <translation>Eine Python-Umgebung löschen</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>Gelöscht.</translation>
        </message>
        <message>
            <source>This Python can compute: PyTorch {}.</source>
            <translation>Dieses Python kann rechnen: PyTorch {}.</translation>
        </message>
        <message>
            <source>QGIS's own Python (lacks {})</source>
            <translation>QGIS-eigenes Python (es fehlt {})</translation>
        </message>
        <message>
            <source>Ready.</source>
            <translation>Bereit.</translation>
        </message>
        <message>
            <source>Create again</source>
            <translation>Neu anlegen</translation>
        </message>
        <message>
            <source>Not finished: Continue keeps what is done.</source>
            <translation>Nicht fertig: Weiter behält, was getan ist.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Not created yet.</source>
            <translation>Noch nicht angelegt.</translation>
        </message>
        <message>
            <source>Runs use QGIS's own Python, in QGIS itself.</source>
            <translation>Läufe verwenden QGIS' eigenes Python, in QGIS selbst.</translation>
        </message>
        <message>
            <source>Runs use {python}</source>
            <translation>Läufe verwenden {python}</translation>
        </message>
        <message>
            <source>The Python from which the environment is created, 3.10 to 3.14; QGIS's own works.</source>
            <translation>Das Python, aus dem die Umgebung angelegt wird, 3.10 bis 3.14; das von QGIS genügt.</translation>
        </message>
        <message>
            <source>empty: pip's own configuration</source>
            <translation>leer: pips eigene Konfiguration</translation>
        </message>
        <message>
            <source>Address of the builds of PyTorch: PyTorch's own index, your organisation's mirror, or empty.</source>
            <translation>Adresse der PyTorch-Pakete: PyTorchs eigener Index, der Spiegel Ihrer Organisation oder leer.</translation>
        </message>
        <message>
            <source>The name and password are used by Create now, and not stored.</source>
            <translation>Name und Passwort werden nur beim Erstellen jetzt verwendet und nicht gespeichert.</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>Fassung von PyTorch</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>Base Python</source>
            <translation>Zugrunde liegendes Python</translation>
        </message>
        <message>
            <source>Package index</source>
            <translation>Paketverzeichnis</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Needs the internet and up to {} GB on the disk.</source>
            <translation>Braucht das Internet und bis zu {} GB auf der Festplatte.</translation>
        </message>
        <message>
            <source>For the processor (cpu)</source>
            <translation>Für den Prozessor (cpu)</translation>
        </message>
        <message>
            <source>For NVIDIA graphics cards, CUDA {} ({})</source>
            <translation>Für NVIDIA-Grafikkarten, CUDA {} ({})</translation>
        </message>
    </context>
    <context>
        <name>Estimate</name>
        <message>
            <source>Estimating</source>
            <translation>Aufwand schätzen</translation>
        </message>
        <message>
            <source>Choose an image and an output to see what the run will take.</source>
            <translation>Wählen Sie ein Bild und eine Ausgabe, um zu sehen, was der Lauf braucht.</translation>
        </message>
        <message>
            <source>{tiles:,} tile(s)</source>
            <translation>{tiles:,} Kachel(n)</translation>
        </message>
        <message>
            <source>{width:,} × {height:,} pixels</source>
            <translation>{width:,} × {height:,} Pixel</translation>
        </message>
        <message>
            <source>{size} before compression</source>
            <translation>{size} vor der Komprimierung</translation>
        </message>
        <message>
            <source>{size} of disk during the run</source>
            <translation>{size} Plattenplatz während des Laufs</translation>
        </message>
        <message>
            <source>about {size} of memory</source>
            <translation>etwa {size} Arbeitsspeicher</translation>
        </message>
        <message>
            <source>roughly {duration}</source>
            <translation>ungefähr {duration}</translation>
        </message>
    </context>
    <context>
        <name>FetchPage</name>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>List the scenes of the place and period, with the cloud in it</source>
            <translation>Die Szenen des Ortes und Zeitraums auflisten, mit den Wolken darin</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Nachsehen</translation>
        </message>
        <message>
            <source>Map's view</source>
            <translation>Kartenausschnitt</translation>
        </message>
        <message>
            <source>The place is what the map shows</source>
            <translation>Der Ort ist, was die Karte zeigt</translation>
        </message>
        <message>
            <source>{number} scenes</source>
            <translation>{number} Szenen</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>The cube was fetched: {file}</source>
            <translation>Der Würfel wurde geholt: {file}</translation>
        </message>
    </context>
    <context>
        <name>FinishCard</name>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Input and result on the map, with a line to drag between them</source>
            <translation>Eingabe und Ergebnis auf der Karte, mit einer Linie dazwischen zum Ziehen</translation>
        </message>
        <message>
            <source>A report on the quality of the result</source>
            <translation>Ein Bericht über die Qualität des Ergebnisses</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Bewerten</translation>
        </message>
        <message>
            <source>How much to trust each pixel; eight times as slow</source>
            <translation>Wie weit jedem Pixel zu trauen ist; achtmal so langsam</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <source>Uncertain places</source>
            <translation>Unsichere Stellen</translation>
        </message>
        <message>
            <source>Where the result is guessed most, in pictures</source>
            <translation>Wo das Ergebnis am meisten geraten ist, in Bildern</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Bericht öffnen</translation>
        </message>
        <message>
            <source>The report, in the browser</source>
            <translation>Der Bericht, im Browser</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>The folder of the result</source>
            <translation>Der Ordner des Ergebnisses</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>The same run once more</source>
            <translation>Derselbe Lauf noch einmal</translation>
        </message>
    </context>
    <context>
        <name>FinishedRun</name>
        <message>
            <source>{width:,} × {height:,} pixels</source>
            <translation>{width:,} × {height:,} Pixel</translation>
        </message>
        <message>
            <source>differs from its input by {value:.4f} at 10 m</source>
            <translation>weicht bei 10 m um {value:.4f} von der Eingabe ab</translation>
        </message>
    </context>
    <context>
        <name>Greeting</name>
        <message>
            <source>S2DR3 is ready: Sentinel-2 images on a 1 m grid.</source>
            <translation>S2DR3 ist bereit: Sentinel-2-Bilder im 1-m-Raster.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Try the demo scene</source>
            <translation>Demo-Szene ausprobieren</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Documentation</source>
            <translation>Dokumentation</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message>
            <source>Choose a raster layer with the ten bands of Sentinel-2 in the list of layers.</source>
            <translation>Wählen Sie in der Layerliste einen Rasterlayer mit den zehn Kanälen von Sentinel-2.</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>Lupe</translation>
        </message>
        <message>
            <source>Wheel: size. Click: super-resolve there. Escape: end.</source>
            <translation>Mausrad: Größe. Klick: dort rechnen. Escape: Ende.</translation>
        </message>
        <message>
            <source>Loading the network…</source>
            <translation>Das Netz wird geladen…</translation>
        </message>
        <message>
            <source>1 m grid, inferred · {size} × {size} pixels · {milliseconds} ms</source>
            <translation>1-m-Raster, erschlossen · {size} × {size} Pixel · {milliseconds} ms</translation>
        </message>
    </context>
    <context>
        <name>NamesChoice</name>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
    </context>
    <context>
        <name>OneChoice</name>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>full (fp32)</source>
            <translation>volle (fp32)</translation>
        </message>
        <message>
            <source>half, for graphics cards (fp16)</source>
            <translation>halbe, für Grafikkarten (fp16)</translation>
        </message>
        <message>
            <source>bilinear</source>
            <translation>bilinear</translation>
        </message>
        <message>
            <source>cubic</source>
            <translation>kubisch</translation>
        </message>
        <message>
            <source>nearest</source>
            <translation>nächster Nachbar</translation>
        </message>
        <message>
            <source>refuse them</source>
            <translation>ablehnen</translation>
        </message>
        <message>
            <source>accept them as they are</source>
            <translation>annehmen, wie sie sind</translation>
        </message>
        <message>
            <source>warp to 10 m UTM</source>
            <translation>auf 10-m-UTM transformieren</translation>
        </message>
        <message>
            <source>duplicated</source>
            <translation>verdoppelt</translation>
        </message>
        <message>
            <source>interpolated</source>
            <translation>interpoliert</translation>
        </message>
        <message>
            <source>sharpened before</source>
            <translation>vorher geschärft</translation>
        </message>
        <message>
            <source>whole numbers, reflectance × 10000 (UInt16)</source>
            <translation>ganze Zahlen, Reflektanz × 10000 (UInt16)</translation>
        </message>
        <message>
            <source>whole numbers, × 10000 (Int16)</source>
            <translation>ganze Zahlen, × 10000 (Int16)</translation>
        </message>
        <message>
            <source>decimal numbers (Float32)</source>
            <translation>Dezimalzahlen (Float32)</translation>
        </message>
        <message>
            <source>decimal numbers, half the size (Float16)</source>
            <translation>Dezimalzahlen, halbe Größe (Float16)</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>pictures and values</source>
            <translation>Bilder und Werte</translation>
        </message>
        <message>
            <source>of photographs</source>
            <translation>von Fotografien</translation>
        </message>
        <message>
            <source>of satellite images</source>
            <translation>von Satellitenbildern</translation>
        </message>
        <message>
            <source>train with polygons</source>
            <translation>mit Polygonen trainieren</translation>
        </message>
        <message>
            <source>find clusters, without training</source>
            <translation>Cluster finden, ohne Training</translation>
        </message>
        <message>
            <source>use a saved head</source>
            <translation>einen gespeicherten Kopf verwenden</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>linear</translation>
        </message>
        <message>
            <source>small network (mlp)</source>
            <translation>kleines Netz (mlp)</translation>
        </message>
        <message>
            <source>small network that sees neighbours (conv)</source>
            <translation>kleines Netz, das Nachbarn sieht (conv)</translation>
        </message>
        <message>
            <source>the clearest</source>
            <translation>die klarste</translation>
        </message>
        <message>
            <source>the nearest to the date</source>
            <translation>die dem Datum nächste</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>die neueste</translation>
        </message>
        <message>
            <source>half (bf16), native on this processor: faster with the open checkpoint, differences up to 0.003 of reflectance</source>
            <translation>halb (bf16), mit eigenen Rechenwerken auf diesem Prozessor: schneller mit dem offenen Checkpoint, Abweichungen bis 0,003 Reflektanz</translation>
        </message>
        <message>
            <source>half, for graphics cards (bf16): this processor has no units for it</source>
            <translation>halb, für Grafikkarten (bf16): dieser Prozessor hat dafür keine Rechenwerke</translation>
        </message>
        <message>
            <source>half, for recent hardware (bf16)</source>
            <translation>halbe, für neuere Hardware (bf16)</translation>
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>Python environment</source>
            <translation>Python-Umgebung</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Memory that GDAL may use for reading and writing during a run.</source>
            <translation>Speicher, den GDAL während eines Laufs zum Lesen und Schreiben verwenden darf.</translation>
        </message>
        <message>
            <source>Press Check above to find the graphics cards.</source>
            <translation>Drücken Sie oben auf Prüfen, um die Grafikkarten zu finden.</translation>
        </message>
        <message>
            <source>Defaults for computing</source>
            <translation>Vorgaben für das Rechnen</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>Prozessor-Threads</translation>
        </message>
        <message>
            <source>Raster cache (GDAL)</source>
            <translation>Raster-Cache (GDAL)</translation>
        </message>
        <message>
            <source>empty: the bundled open checkpoint</source>
            <translation>leer: der mitgelieferte offene Checkpoint</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files.</source>
            <translation>Eine .safetensors-, .pt- oder .pth-Datei oder ein Ordner mit einer Datei je Modul.</translation>
        </message>
        <message>
            <source>A checkpoint of a DINOv3 ViT, for tokens and segmentation only.</source>
            <translation>Ein Checkpoint eines DINOv3-ViT, nur für Tokens und Segmentierung.</translation>
        </message>
        <message>
            <source>Default checkpoints</source>
            <translation>Vorgegebene Checkpoints</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>Decoder</translation>
        </message>
        <message>
            <source>Backbone</source>
            <translation>Backbone</translation>
        </message>
        <message>
            <source>The environment variable {} decides.</source>
            <translation>Die Umgebungsvariable {} entscheidet.</translation>
        </message>
        <message>
            <source>automatic: a working graphics card, else the processor</source>
            <translation>automatisch: eine funktionierende Grafikkarte, sonst der Prozessor</translation>
        </message>
        <message>
            <source>cpu – processor</source>
            <translation>cpu – Prozessor</translation>
        </message>
        <message>
            <source>automatic: fp16 on CUDA, else fp32</source>
            <translation>automatisch: fp16 auf CUDA, sonst fp32</translation>
        </message>
        <message>
            <source>fp32 – full precision</source>
            <translation>fp32 – volle Genauigkeit</translation>
        </message>
        <message>
            <source>fp16 – half the memory, for graphics cards</source>
            <translation>fp16 – halber Speicher, für Grafikkarten</translation>
        </message>
        <message>
            <source>bf16 – native on this processor: faster with the open checkpoint, differences up to 0.003 of reflectance</source>
            <translation>bf16 – mit eigenen Rechenwerken auf diesem Prozessor: schneller mit dem offenen Checkpoint, Abweichungen bis 0,003 Reflektanz</translation>
        </message>
        <message>
            <source>bf16 – half the memory, for graphics cards: this processor has no units for it</source>
            <translation>bf16 – halber Speicher, für Grafikkarten: dieser Prozessor hat dafür keine Rechenwerke</translation>
        </message>
        <message>
            <source>bf16 – half the memory, for recent hardware</source>
            <translation>bf16 – halber Speicher, für neuere Hardware</translation>
        </message>
    </context>
    <context>
        <name>ParametersForm</name>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Open on the map</source>
            <translation>Auf der Karte öffnen</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Quick look</source>
            <translation>Schneller Blick</translation>
        </message>
        <message>
            <source>What the map shows, as a temporary layer</source>
            <translation>Was die Karte zeigt, als temporärer Layer</translation>
        </message>
        <message>
            <source>For maps</source>
            <translation>Für Karten</translation>
        </message>
        <message>
            <source>With a true colour picture</source>
            <translation>Mit einem Echtfarbenbild</translation>
        </message>
        <message>
            <source>Decimal numbers, NDVI and uncertainty; eight times as slow</source>
            <translation>Dezimalzahlen, NDVI und Unsicherheit; achtmal so langsam</translation>
        </message>
        <message>
            <source>For analysis</source>
            <translation>Für Auswertung</translation>
        </message>
    </context>
    <context>
        <name>QuickInstall</name>
        <message>
            <source>PyTorch, which computes, is missing. It is about 1 GB and takes some minutes.</source>
            <translation>PyTorch, das rechnet, fehlt. Es ist etwa 1 GB groß und braucht einige Minuten.</translation>
        </message>
        <message>
            <source>Install PyTorch</source>
            <translation>PyTorch installieren</translation>
        </message>
        <message>
            <source>Set up Python…</source>
            <translation>Python einrichten…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Installing PyTorch</source>
            <translation>PyTorch wird installiert</translation>
        </message>
    </context>
    <context>
        <name>RecentRuns</name>
        <message>
            <source>Recent runs</source>
            <translation>Letzte Läufe</translation>
        </message>
        <message>
            <source>Repeat…</source>
            <translation>Wiederholen…</translation>
        </message>
        <message>
            <source>Show result</source>
            <translation>Ergebnis zeigen</translation>
        </message>
    </context>
    <context>
        <name>S2DR3Plugin</name>
        <message>
            <source>Super-resolve Sentinel-2 imagery…</source>
            <translation>Super-Resolution von Sentinel-2-Bildern…</translation>
        </message>
        <message>
            <source>Lens: the chosen layer on a 1 m grid under the cursor</source>
            <translation>Lupe: der gewählte Layer im 1-m-Raster unter dem Mauszeiger</translation>
        </message>
        <message>
            <source>Try the demo scene</source>
            <translation>Demo-Szene ausprobieren</translation>
        </message>
        <message>
            <source>Tutorial and documents</source>
            <translation>Tutorial und Dokumente</translation>
        </message>
        <message>
            <source>Super-resolve…</source>
            <translation>Super-auflösen…</translation>
        </message>
    </context>
    <context>
        <name>ScenesChoice</name>
        <message>
            <source>Layers</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Raster layers of the project</source>
            <translation>Rasterlayer des Projekts</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove the marked entries from this list</source>
            <translation>Die markierten Einträge aus dieser Liste entfernen</translation>
        </message>
        <message>
            <source>Files…</source>
            <translation>Dateien…</translation>
        </message>
        <message>
            <source>Rasters, .zip files of products, lists of paths (.txt) or STAC items</source>
            <translation>Raster, .zip-Dateien von Produkten, Pfadlisten (.txt) oder STAC-Einträge</translation>
        </message>
        <message>
            <source>A product, or a folder that holds products or rasters</source>
            <translation>Ein Produkt, oder ein Ordner mit Produkten oder Rastern</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Ordner…</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>The project has no raster file</source>
            <translation>Das Projekt hat keine Rasterdatei</translation>
        </message>
        <message>
            <source>Scenes and lists ({endings})</source>
            <translation>Szenen und Listen ({endings})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>Folder of scenes</source>
            <translation>Ordner mit Szenen</translation>
        </message>
    </context>
    <context>
        <name>SheetsPage</name>
        <message>
            <source>Open summary</source>
            <translation>Zusammenfassung öffnen</translation>
        </message>
        <message>
            <source>What the folder holds, and which sheets failed</source>
            <translation>Was der Ordner enthält, und welche Blätter fehlgeschlagen sind</translation>
        </message>
        <message>
            <source>Cancelled. Finished sheets are kept: the same parameters go on with the rest.</source>
            <translation>Abgebrochen. Fertige Blätter bleiben erhalten: Dieselben Parameter machen mit den übrigen weiter.</translation>
        </message>
        <message>
            <source>Choose scenes and a folder to see what they will take.</source>
            <translation>Wählen Sie Szenen und einen Ordner, um zu sehen, was sie brauchen werden.</translation>
        </message>
        <message>
            <source>{sheets:,} sheet(s) of {scenes:,} scene(s)</source>
            <translation>{sheets:,} Blatt/Blätter aus {scenes:,} Szene(n)</translation>
        </message>
        <message>
            <source>{hours:.1f} core-hours</source>
            <translation>{hours:.1f} Kernstunden</translation>
        </message>
        <message>
            <source>roughly {duration} with {workers} worker(s)</source>
            <translation>ungefähr {duration} mit {workers} Worker(n)</translation>
        </message>
        <message>
            <source>at most {size} in the folder</source>
            <translation>höchstens {size} im Ordner</translation>
        </message>
        <message>
            <source>{size} of scratch for each worker</source>
            <translation>{size} Zwischenspeicher je Worker</translation>
        </message>
        <message>
            <source>{rate:.0f} MB/s into the folder</source>
            <translation>{rate:.0f} MB/s in den Ordner</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>Szene</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
    </context>
    <context>
        <name>Titles</name>
        <message>
            <source>{title}: {text}</source>
            <translation>{title}: {text}</translation>
        </message>
    </context>
    <context>
        <name>UncertainPlaces</name>
        <message>
            <source>Looking for uncertain places</source>
            <translation>Unsichere Stellen werden gesucht</translation>
        </message>
        <message>
            <source>Most uncertain places</source>
            <translation>Unsicherste Stellen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>To the run</source>
            <translation>Zum Lauf</translation>
        </message>
        <message>
            <source>Most uncertain places: the input, the result, and how much it changes when the image is turned.</source>
            <translation>Unsicherste Stellen: die Eingabe, das Ergebnis, und wie sehr es sich ändert, wenn das Bild gedreht wird.</translation>
        </message>
        <message>
            <source>No place has a value.</source>
            <translation>Keine Stelle hat einen Wert.</translation>
        </message>
        <message>
            <source>{number}: spread {spread:.4f}</source>
            <translation>{number}: Streuung {spread:.4f}</translation>
        </message>
        <message>
            <source>Show it on the map</source>
            <translation>Auf der Karte zeigen</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Sentinel-2 super-resolution</source>
            <translation>Sentinel-2-Super-Resolution</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Recent runs</source>
            <translation>Letzte Läufe</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>Only layers of the project are compared: add the input or the result again.</source>
            <translation>Verglichen werden nur Layer des Projekts: Fügen Sie die Eingabe oder das Ergebnis wieder hinzu.</translation>
        </message>
    </context>
</TS>
