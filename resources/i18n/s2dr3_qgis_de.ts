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
            <source>Run &amp;next</source>
            <translation>Als &amp;Nächstes ausführen</translation>
        </message>
        <message>
            <source>Run with the parameters shown as soon as this run has ended</source>
            <translation>Mit den gezeigten Parametern starten, sobald dieser Lauf beendet ist</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
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
            <source>Run &amp;next ({number} waiting)</source>
            <translation>Als &amp;Nächstes ausführen ({number} warten)</translation>
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
            <source>Finished in {duration}: {file}</source>
            <translation>Fertig in {duration}: {file}</translation>
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
            <source>Device</source>
            <translation>Gerät</translation>
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
            <source>&lt;p&gt;&lt;b&gt;Consistency with the input:&lt;/b&gt; the result, averaged back over the input's pixels and seen through the sensor's point spread function, against the input: RMSE, bias, PSNR and SSIM of each band (20 m bands at 20 m), spectral angle, ERGAS, and the shift between the two. &lt;b&gt;Detail:&lt;/b&gt; gradient and radial power spectrum. &lt;b&gt;opensr-test&lt;/b&gt; measures. With a &lt;b&gt;reference&lt;/b&gt; on the result's grid also its PSNR, SSIM, spectral angle, ERGAS, and shares of improvement, omission and hallucination, compared with those of bicubic enlargement without and with back-projection.&lt;/p&gt;&lt;p&gt;Consistency is not truth: a result can agree with its input and still show things that are not there. Only a reference shows it. 1 m is the grid, not the resolution.&lt;/p&gt;&lt;p&gt;The report is one file that needs no network. With matplotlib it has curves, without it a table. Memory does not grow with the scene; measures that cannot be summed over blocks are taken in nine windows spread over it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Übereinstimmung mit der Eingabe:&lt;/b&gt; das Ergebnis, auf die Pixel der Eingabe zurückgemittelt und durch die Punktspreizfunktion des Sensors gesehen, gegen die Eingabe: RMSE, Bias, PSNR und SSIM je Kanal (20-m-Kanäle bei 20 m), Spektralwinkel, ERGAS und die Verschiebung zwischen beiden. &lt;b&gt;Detail:&lt;/b&gt; Gradient und radiales Leistungsspektrum. Maße von &lt;b&gt;opensr-test&lt;/b&gt;. Mit einer &lt;b&gt;Referenz&lt;/b&gt; im Raster des Ergebnisses außerdem dessen PSNR, SSIM, Spektralwinkel, ERGAS und die Anteile von Verbesserung, Auslassung und Halluzination, verglichen mit denen der bikubischen Vergrößerung ohne und mit Rückprojektion.&lt;/p&gt;&lt;p&gt;Übereinstimmung ist nicht Wahrheit: Ein Ergebnis kann zu seiner Eingabe passen und doch Dinge zeigen, die es nicht gibt. Nur eine Referenz zeigt das. 1 m ist das Raster, nicht die Auflösung.&lt;/p&gt;&lt;p&gt;Der Bericht ist eine einzige Datei, die kein Netz braucht. Mit matplotlib enthält er Kurven, ohne eine Tabelle. Der Speicherbedarf wächst nicht mit der Szene; Maße, die sich nicht über Blöcke summieren lassen, werden in neun über die Szene verteilten Fenstern genommen.&lt;/p&gt;</translation>
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
            <source>&lt;p&gt;Each cell of the result covers exactly 16×16 pixels of the input, from the extent's upper left corner: 160 m of a 10 m image, 16 m of a 1 m one. Pixels beyond the last whole cell are left out. A cell without data in more than half of its pixels is nodata.&lt;/p&gt;&lt;p&gt;The scene is cut into overlapping tiles of one size, whose tokens are cross-faded. A transformer knows positions only within its tile, so tokens of runs with different tile sizes do not compare; keep TILE_SIZE if you compare scenes or reuse a trained head.&lt;/p&gt;&lt;p&gt;Input is an RGB raster (8-bit, or reflectance) or a ten-band Sentinel-2 cube, of which B04, B03, B02 are taken. Reflectance is stretched from 0 to WHITE, as in the products' true-colour image, before it is normalised by the mean and deviation published with the weights.&lt;/p&gt;&lt;p&gt;A ViT-L/16 gives 1024 bands a layer: 4 kB a cell as Float32, 2 kB as Float16.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Jede Zelle des Ergebnisses deckt genau 16×16 Pixel der Eingabe ab, von der linken oberen Ecke der Ausdehnung an: 160 m eines 10-m-Bildes, 16 m eines 1-m-Bildes. Pixel jenseits der letzten ganzen Zelle entfallen. Eine Zelle, von deren Pixeln mehr als die Hälfte ohne Daten ist, ist Leerwert.&lt;/p&gt;&lt;p&gt;Die Szene wird in überlappende Kacheln gleicher Größe geschnitten, deren Tokens ineinander übergeblendet werden. Ein Transformer kennt Positionen nur innerhalb seiner Kachel, daher sind Tokens aus Läufen mit verschiedenen Kachelgrößen nicht vergleichbar; behalten Sie TILE_SIZE bei, wenn Sie Szenen vergleichen oder einen trainierten Kopf wiederverwenden.&lt;/p&gt;&lt;p&gt;Eingabe ist ein RGB-Raster (8 Bit oder Reflektanz) oder ein zehnkanaliger Sentinel-2-Würfel, von dem B04, B03, B02 genommen werden. Reflektanz wird wie im Echtfarbenbild der Produkte von 0 bis WHITE gestreckt und dann mit Mittel und Abweichung normiert, die mit den Gewichten veröffentlicht sind.&lt;/p&gt;&lt;p&gt;Ein ViT-L/16 ergibt 1024 Kanäle je Schicht: 4 kB je Zelle als Float32, 2 kB als Float16.&lt;/p&gt;</translation>
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
            <source>Without effect on 8-bit input. 0.3558 is that of the Sentinel-2 true-colour image.</source>
            <translation>Ohne Wirkung bei 8-Bit-Eingabe. 0.3558 ist die des Sentinel-2-Echtfarbbilds.</translation>
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
            <source>The collection, if it is not the catalogue's own.</source>
            <translation>Die Kollektion, falls es nicht die des Katalogs ist.</translation>
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
            <source>&lt;p&gt;The scenes are degraded ten times by the sensor model, and the decoder learns to restore their 10 m pixels from 100 m pixels (Wald's protocol), with the losses of the bundled model's recipe. The last 30 % of each scene are held out; the weights with the least error there are kept. Cancel keeps the best so far.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What is not known:&lt;/b&gt; whether training from 100 m to 10 m helps from 10 m to 1 m. There is no 1 m truth of your scenes, and the structures of 1 m are not those of 10 m. In a trial, a scene gained 0.1 dB in its held-out part while aerial images of other places lost 0.1 dB. Expect colours and the sharpening of the 20 m bands to fit your scenes better, not finer detail; compare the images of both checkpoints.&lt;/p&gt;&lt;p&gt;The bundled decoder gains within minutes on two processor cores. One of the full size (100 million parameters) needs a graphics card. Weights whose choices are unknown must be calibrated first.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Die Szenen werden durch das Sensormodell zehnfach vergröbert, und der Decoder lernt, ihre 10-m-Pixel aus 100-m-Pixeln wiederherzustellen (Wald-Protokoll), mit den Verlustfunktionen des Rezepts des mitgelieferten Modells. Die letzten 30 % jeder Szene werden zurückgehalten; behalten werden die Gewichte mit dem geringsten Fehler dort. Abbrechen behält die bisher besten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Was nicht bekannt ist:&lt;/b&gt; ob Training von 100 m auf 10 m auch von 10 m auf 1 m hilft. Für Ihre Szenen gibt es keine 1-m-Wahrheit, und Strukturen von 1 m sind nicht die von 10 m. In einem Versuch gewann eine Szene in ihrem zurückgehaltenen Teil 0,1 dB, während Luftbilder anderer Orte 0,1 dB verloren. Erwarten Sie, dass Farben und die Schärfung der 20-m-Kanäle besser zu Ihren Szenen passen, nicht feineres Detail; vergleichen Sie die Bilder beider Checkpoints.&lt;/p&gt;&lt;p&gt;Der mitgelieferte Decoder gewinnt binnen Minuten auf zwei Prozessorkernen. Einer von voller Größe (100 Millionen Parameter) braucht eine Grafikkarte. Gewichte, deren Entscheidungen unbekannt sind, müssen zuerst kalibriert werden.&lt;/p&gt;</translation>
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
            <source>0: none.</source>
            <translation>0: keine.</translation>
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
            <source>auto: float32, and float16 on CUDA, or as in the settings.</source>
            <translation>auto: float32, auf CUDA float16, oder wie in den Einstellungen.</translation>
        </message>
        <message>
            <source>Consistency steps</source>
            <translation>Konsistenzschritte</translation>
        </message>
        <message>
            <source>Back-projection steps that adjust the result to the radiometry of its input through the sensor model: 1 to 3 are safe, more amplify noise, 0 is none, −1 is the checkpoint's own number.</source>
            <translation>Rückprojektionsschritte, die das Ergebnis durch das Sensormodell an die Radiometrie seiner Eingabe anpassen: 1 bis 3 sind unbedenklich, mehr verstärken Rauschen, 0 ist keiner, −1 die Zahl des Checkpoints.</translation>
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
            <source>How far a tile extends into its neighbours. Less is faster; too little shows as seams. −1: the measured need of the network, which is measured on the image once for each checkpoint.</source>
            <translation>Wie weit eine Kachel in ihre Nachbarn reicht. Weniger ist schneller; zu wenig zeigt sich als Nähte. −1: der gemessene Bedarf des Netzes, der für jeden Checkpoint einmal am Bild gemessen wird.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <source>Also write OUTPUT's name with _uncertainty, two bands: how much the result changes when the image is rotated and mirrored, and how much the result, degraded to 10 m, differs from the image. Eight times as slow.</source>
            <translation>Schreibt auch den Namen von OUTPUT mit _uncertainty, zwei Kanäle: wie sehr sich das Ergebnis ändert, wenn das Bild gedreht und gespiegelt wird, und wie weit das Ergebnis, auf 10 m vergröbert, vom Bild abweicht. Achtmal so langsam.</translation>
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
            <source>Arrange the file for reading over the network.</source>
            <translation>Ordnet die Datei für das Lesen über das Netz an.</translation>
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
            <source>DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>DEVICE „{}“ ist unbekannt: verwenden Sie auto, cpu, cuda, cuda:N oder mps.</translation>
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
            <source>SHEET must be a multiple of 128 pixels, such as 512, 1024 or 2048.</source>
            <translation>SHEET muss ein Vielfaches von 128 Pixeln sein, etwa 512, 1024 oder 2048.</translation>
        </message>
        <message>
            <source>The settings of the layer {} in QGIS (CRS, nodata) do not count.</source>
            <translation>Die Einstellungen des Layers {} in QGIS (KBS, Leerwert) zählen nicht.</translation>
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
            <source>If each band is a layer or file of its own: the others, in any order. Names of layers or files must hold the band (B02, FRE_B2, blue, ...), or BAND_ORDER states the bands of the input and of these, in order. A layer of the scene classification (SCL) may be among them.</source>
            <translation>Falls jeder Kanal ein eigener Layer oder eine eigene Datei ist: die übrigen, in beliebiger Reihenfolge. Die Namen der Layer oder Dateien müssen den Kanal enthalten (B02, FRE_B2, blue, ...), oder BAND_ORDER nennt die Kanäle der Eingabe und dieser, der Reihe nach. Ein Layer der Szenenklassifikation (SCL) darf darunter sein.</translation>
        </message>
        <message>
            <source>Other band layers</source>
            <translation>Weitere Kanal-Layer</translation>
        </message>
        <message>
            <source>METHOD 'train' needs TRAINING polygons and their CLASS_FIELD.</source>
            <translation>METHOD „train“ braucht TRAINING-Polygone und ihr CLASS_FIELD.</translation>
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
            <source>Element 84's archive of Collection 1</source>
            <translation>Element 84s Archiv der Collection 1</translation>
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
            <translation>Digital Earth Africas Archiv der Collection 1</translation>
        </message>
        <message>
            <source>Digital Earth Africa's archive of harmonised data</source>
            <translation>Digital Earth Africas Archiv harmonisierter Daten</translation>
        </message>
        <message>
            <source>Sentinel-2 super-resolution (S2DR3)</source>
            <translation>Sentinel-2-Super-Resolution (S2DR3)</translation>
        </message>
    </context>
    <context>
        <name>AtOnce</name>
        <message>
            <source>&amp;Super-resolve it at once</source>
            <translation>Gleich &amp;super-auflösen</translation>
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
            <source>Add a &amp;base map</source>
            <translation>&amp;Grundkarte hinzufügen</translation>
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
            <source>&amp;Take this date</source>
            <translation>Dieses Datum &amp;nehmen</translation>
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
            <source>Drag the line. Hold F to see the input alone. Escape ends the comparison.</source>
            <translation>Ziehen Sie die Linie. Mit F gehalten ist nur die Eingabe zu sehen. Escape beendet den Vergleich.</translation>
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
        <name>Environment</name>
        <message>
            <source>Python environment of S2DR3</source>
            <translation>Python-Umgebung von S2DR3</translation>
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
            <source>{tiles} tile(s)</source>
            <translation>{tiles} Kachel(n)</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} Pixel</translation>
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
            <source>&amp;Look</source>
            <translation>&amp;Nachsehen</translation>
        </message>
        <message>
            <source>List the scenes of the place and period, with the cloud in it</source>
            <translation>Die Szenen des Ortes und Zeitraums auflisten, mit den Wolken darin</translation>
        </message>
        <message>
            <source>&amp;Map's view</source>
            <translation>&amp;Kartenausschnitt</translation>
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
            <source>Com&amp;pare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>Input and result on the map, with a line to drag between them</source>
            <translation>Eingabe und Ergebnis auf der Karte, mit einer Linie dazwischen zum Ziehen</translation>
        </message>
        <message>
            <source>&amp;Evaluate</source>
            <translation>&amp;Bewerten</translation>
        </message>
        <message>
            <source>A report on the quality of the result</source>
            <translation>Ein Bericht über die Qualität des Ergebnisses</translation>
        </message>
        <message>
            <source>&amp;Uncertainty</source>
            <translation>&amp;Unsicherheit</translation>
        </message>
        <message>
            <source>How far to believe each pixel; eight times as slow</source>
            <translation>Wie weit jedem Pixel zu trauen ist; achtmal so langsam</translation>
        </message>
        <message>
            <source>Open &amp;report</source>
            <translation>Be&amp;richt öffnen</translation>
        </message>
        <message>
            <source>The report, in the browser</source>
            <translation>Der Bericht, im Browser</translation>
        </message>
        <message>
            <source>Open &amp;folder</source>
            <translation>&amp;Ordner öffnen</translation>
        </message>
        <message>
            <source>The folder of the result</source>
            <translation>Der Ordner des Ergebnisses</translation>
        </message>
        <message>
            <source>Repea&amp;t</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>The same run once more</source>
            <translation>Derselbe Lauf noch einmal</translation>
        </message>
    </context>
    <context>
        <name>FinishedRun</name>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} Pixel</translation>
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
            <source>The wheel sets the lens's size, a click super-resolves there, Escape ends it.</source>
            <translation>Das Mausrad stellt die Größe der Lupe ein, ein Klick berechnet diese Stelle, Escape beendet sie.</translation>
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
            <source>half, for recent hardware (bf16)</source>
            <translation>halbe, für neuere Hardware (bf16)</translation>
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
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>&amp;Quick look</source>
            <translation>&amp;Schneller Blick</translation>
        </message>
        <message>
            <source>What the map shows, as a temporary layer</source>
            <translation>Was die Karte zeigt, als temporärer Layer</translation>
        </message>
        <message>
            <source>For &amp;maps</source>
            <translation>Für &amp;Karten</translation>
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
            <source>For &amp;analysis</source>
            <translation>Für &amp;Auswertung</translation>
        </message>
    </context>
    <context>
        <name>QuickInstall</name>
        <message>
            <source>PyTorch, which computes, is missing. It is about 1 GB and takes some minutes.</source>
            <translation>PyTorch, das rechnet, fehlt. Es ist etwa 1 GB groß und braucht einige Minuten.</translation>
        </message>
        <message>
            <source>&amp;Install PyTorch</source>
            <translation>PyTorch &amp;installieren</translation>
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
            <source>&amp;Repeat…</source>
            <translation>&amp;Wiederholen…</translation>
        </message>
        <message>
            <source>&amp;Show result</source>
            <translation>Ergebnis &amp;zeigen</translation>
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
            <source>Super-resolve…</source>
            <translation>Super-auflösen…</translation>
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
    </context>
</TS>
