<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AlgorithmPage</name>
        <message>
            <source>Collecting a report</source>
            <translation>Préparation d'un rapport</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Partie</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Run next</source>
            <translation>Exécuter ensuite</translation>
        </message>
        <message>
            <source>Run with the parameters shown as soon as this run has ended</source>
            <translation>Exécuter avec les paramètres affichés dès que cette exécution est terminée</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Exécuter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation>Copier comme</translation>
        </message>
        <message>
            <source>Copy this run to the clipboard, for scripts and the command line</source>
            <translation>Copier cette exécution dans le presse-papiers, pour les scripts et la ligne de commande</translation>
        </message>
        <message>
            <source>Python command</source>
            <translation>Commande Python</translation>
        </message>
        <message>
            <source>qgis_process command</source>
            <translation>Commande qgis_process</translation>
        </message>
        <message>
            <source>Report of a problem</source>
            <translation>Rapport d'un problème</translation>
        </message>
        <message>
            <source>Run next ({number} waiting)</source>
            <translation>Exécuter ensuite ({number} en attente)</translation>
        </message>
        <message>
            <source>A run that waited was left out: what was chosen for it is gone ({names}).</source>
            <translation>Une exécution en attente a été laissée de côté : ce qui était choisi pour elle n'existe plus ({names}).</translation>
        </message>
        <message>
            <source>Reading the image…</source>
            <translation>Lecture de l'image…</translation>
        </message>
        <message>
            <source>{name}: choose a valid value.</source>
            <translation>{name} : choisissez une valeur valide.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt en cours…</translation>
        </message>
        <message>
            <source>Copied to the clipboard.</source>
            <translation>Copié dans le presse-papiers.</translation>
        </message>
        <message>
            <source>A command line cannot hold selections, expressions and layers in memory; left out: {names}.</source>
            <translation>Une ligne de commande ne peut contenir ni sélections, ni expressions, ni couches en mémoire ; omis : {names}.</translation>
        </message>
        <message>
            <source>Collecting the report…</source>
            <translation>Préparation du rapport…</translation>
        </message>
        <message>
            <source>Copied, without paths and names: paste it into your report.</source>
            <translation>Copié, sans chemins ni noms : collez-le dans votre rapport.</translation>
        </message>
        <message>
            <source>Finished in {duration}.</source>
            <translation>Terminé en {duration}.</translation>
        </message>
        <message>
            <source>Finished in {duration}: {file}</source>
            <translation>Terminé en {duration} : {file}</translation>
        </message>
        <message>
            <source>Cancel came when all was done: {file} is complete.</source>
            <translation>L'annulation est arrivée quand tout était fini : {file} est complet.</translation>
        </message>
        <message>
            <source>The run failed; see the log.</source>
            <translation>L'exécution a échoué ; voir le journal.</translation>
        </message>
        <message>
            <source>Cancelled. No output was written.</source>
            <translation>Annulé. Aucune sortie n'a été écrite.</translation>
        </message>
        <message>
            <source>Some values of that run are gone; choose them anew: {names}.</source>
            <translation>Des valeurs de cette exécution n'existent plus ; choisissez-les de nouveau : {names}.</translation>
        </message>
        <message>
            <source>Temporary files are written now: {files} is of the image before.</source>
            <translation>Des fichiers temporaires sont écrits maintenant : {files} appartient à l'image d'avant.</translation>
        </message>
        <message>
            <source>The values of the last session are damaged; the defaults are shown.</source>
            <translation>Les valeurs de la dernière session sont endommagées ; les valeurs par défaut sont affichées.</translation>
        </message>
        <message>
            <source>Values of the last session are not valid any more; the defaults are shown for: {names}.</source>
            <translation>Des valeurs de la dernière session ne sont plus valides ; les valeurs par défaut sont affichées pour : {names}.</translation>
        </message>
    </context>
    <context>
        <name>Algorithms</name>
        <message>
            <source>Calibrate a checkpoint</source>
            <translation>Calibrer un checkpoint</translation>
        </message>
        <message>
            <source>Finds the choices that a decoder's weights do not state, on a piece of your scene, and stores them in a copy.</source>
            <translation>Trouve, sur un extrait de votre scène, les choix que les poids d'un décodeur n'indiquent pas, et les enregistre dans une copie.</translation>
        </message>
        <message>
            <source>decoder</source>
            <translation>décodeur</translation>
        </message>
        <message>
            <source>input scale</source>
            <translation>échelle d'entrée</translation>
        </message>
        <message>
            <source>model</source>
            <translation>modèle</translation>
        </message>
        <message>
            <source>residual</source>
            <translation>résidu</translation>
        </message>
        <message>
            <source>safetensors</source>
            <translation>safetensors</translation>
        </message>
        <message>
            <source>slope</source>
            <translation>pente</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>poids</translation>
        </message>
        <message>
            <source>&lt;p&gt;Some choices leave no trace in weights: the factor by which reflectance is multiplied, the slope of the activations, the form of the residual blocks, the size of each stage, whether stem and output have an activation, and whether the enlarged input is added. A wrong choice gives a wrong image without an error. The right choices reproduce the input when the result is averaged back.&lt;/p&gt;&lt;p&gt;Candidates are tried on a small window and ranked by how far the averaged result is from the input, by 10×10 means and by the sensor's point spread function (the better one counts, relative to bicubic enlargement), and by patterns that repeat in every pixel. All are tried on 12 × 12 pixels, the better ones on 24 × 24, the best on the whole window.&lt;/p&gt;&lt;p&gt;Some weights leave a choice undecided: the table then shows a tie, and nothing is written until you name a row. Nothing is written either if no candidate reproduces the input. Reproducing the input is necessary, not sufficient: look at a result before you rely on it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Certains choix ne laissent pas de trace dans les poids : le facteur par lequel la réflectance est multipliée, la pente des activations, la forme des blocs résiduels, la taille de chaque étage, si le début et la sortie ont une activation et si l'entrée agrandie est ajoutée. Un choix faux donne une image fausse sans erreur. Les bons reproduisent l'entrée quand le résultat est ramené par moyenne.&lt;/p&gt;&lt;p&gt;Des candidats sont essayés dans une petite fenêtre et classés selon l'écart entre le résultat moyenné et l'entrée, par moyennes de 10×10 et par la fonction d'étalement du point du capteur (la meilleure des deux compte, rapportée à l'agrandissement bicubique), et selon les motifs qui se répètent dans chaque pixel. Tous sont essayés sur 12 × 12 pixels, les meilleurs sur 24 × 24, les tout meilleurs sur la fenêtre entière.&lt;/p&gt;&lt;p&gt;Certains poids ne tranchent pas : le tableau montre alors une égalité, et rien n'est écrit tant que vous ne nommez pas une ligne. Rien n'est écrit non plus si aucun candidat ne reproduit l'entrée. Reproduire l'entrée est nécessaire, pas suffisant : regardez un résultat avant de vous y fier.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>A scene of ten Sentinel-2 bands on the 10 m grid.</source>
            <translation>Une scène de dix bandes Sentinel-2 sur la grille de 10 m.</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Emprise</translation>
        </message>
        <message>
            <source>A piece with edges and without cloud. Empty: the middle {side} × {side} pixels. If it is larger than {largest} × {largest} pixels, only its middle is used.</source>
            <translation>Un extrait avec des contours et sans nuages. Vide : les {side} × {side} pixels du milieu. S'il dépasse {largest} × {largest} pixels, seul son milieu est utilisé.</translation>
        </message>
        <message>
            <source>Decoder checkpoint</source>
            <translation>Checkpoint du décodeur</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files. Empty: the checkpoint of Settings &gt; Options &gt; S2DR3, else the bundled one.</source>
            <translation>Un fichier .safetensors, .pt ou .pth, ou un dossier de fichiers de modules. Vide : le checkpoint de Préférences &gt; Options &gt; S2DR3, sinon celui qui est fourni.</translation>
        </message>
        <message>
            <source>The device of the network: auto, cpu, cuda, cuda:0 … or mps.</source>
            <translation>Le périphérique du réseau : auto, cpu, cuda, cuda:0 … ou mps.</translation>
        </message>
        <message>
            <source>Row of the table to write</source>
            <translation>Ligne du tableau à écrire</translation>
        </message>
        <message>
            <source>0: the best row, unless it is undecided or no candidate reproduces the input. Any other row is written unconditionally; the table is the same in every run.</source>
            <translation>0 : la meilleure ligne, sauf si elle est indécise ou si aucun candidat ne reproduit l'entrée. Toute autre ligne est écrite sans condition ; le tableau est le même à chaque exécution.</translation>
        </message>
        <message>
            <source>Calibrated checkpoint</source>
            <translation>Checkpoint calibré</translation>
        </message>
        <message>
            <source>Safetensors files (*.safetensors)</source>
            <translation>Fichiers Safetensors (*.safetensors)</translation>
        </message>
        <message>
            <source>The same weights in one .safetensors file with the choice in its metadata.</source>
            <translation>Les mêmes poids dans un fichier .safetensors, avec le choix dans ses métadonnées.</translation>
        </message>
        <message>
            <source>HTML files (*.html);;CSV files (*.csv)</source>
            <translation>Fichiers HTML (*.html);;Fichiers CSV (*.csv)</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>The ranked candidates, as HTML or CSV depending on the file extension. They are in the log too.</source>
            <translation>Les candidats classés, en HTML ou CSV selon l'extension du fichier. Ils figurent aussi dans le journal.</translation>
        </message>
        <message>
            <source>Score of the chosen row</source>
            <translation>Note de la ligne choisie</translation>
        </message>
        <message>
            <source>Chosen row</source>
            <translation>Ligne choisie</translation>
        </message>
        <message>
            <source>Config of the chosen row (JSON)</source>
            <translation>Configuration de la ligne choisie (JSON)</translation>
        </message>
        <message>
            <source>Whether the choice is settled</source>
            <translation>Si le choix est tranché</translation>
        </message>
        <message>
            <source>Rows that tie with the best one</source>
            <translation>Lignes à égalité avec la meilleure</translation>
        </message>
        <message>
            <source>Window: {} × {} pixels from column {}, row {}; {}.</source>
            <translation>Fenêtre : {} × {} pixels à partir de la colonne {}, ligne {} ; {}.</translation>
        </message>
        <message>
            <source>No checkpoint was written; give ROW to write a row of your choice.</source>
            <translation>Aucun checkpoint n'a été écrit ; donnez ROW pour écrire une ligne de votre choix.</translation>
        </message>
        <message>
            <source>Convert checkpoint</source>
            <translation>Convertir un checkpoint</translation>
        </message>
        <message>
            <source>Writes weights of any accepted layout as one safetensors file.</source>
            <translation>Écrit des poids de toute disposition acceptée en un seul fichier safetensors.</translation>
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
            <translation>demi-précision</translation>
        </message>
        <message>
            <source>pth</source>
            <translation>pth</translation>
        </message>
        <message>
            <source>&lt;p&gt;Takes a folder of module dumps, a file of torch.save (bare, or under state_dict, params, params_ema or model, with prefixes such as module.) or a safetensors file, of a decoder or a backbone; a backbone in DINOv3's original naming gets Hugging Face's names. The result loads faster, contains no code, and states its config, its origin and the SHA-256 of the source.&lt;/p&gt;&lt;p&gt;float16 and bfloat16 halve the file; the difference that this makes to the output is measured and stated. Use only weights that you have the right to use; conversion does not change their licence.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Accepte un dossier de fichiers de modules, un fichier de torch.save (tel quel, ou sous state_dict, params, params_ema ou model, avec des préfixes comme module.) ou un fichier safetensors, d'un décodeur ou d'un backbone ; un backbone portant les noms d'origine de DINOv3 reçoit ceux de Hugging Face. Le résultat se charge plus vite, ne contient pas de code, et indique sa configuration, sa provenance et le SHA-256 de la source.&lt;/p&gt;&lt;p&gt;float16 et bfloat16 réduisent le fichier de moitié ; l'écart qui en résulte à la sortie est mesuré et indiqué. N'utilisez que des poids que vous avez le droit d'utiliser ; la conversion ne change pas leur licence.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Store as</source>
            <translation>Enregistrer en</translation>
        </message>
        <message>
            <source>keep: unchanged, bit by bit. Give the name, not a number.</source>
            <translation>keep : inchangé, bit pour bit. Donnez le nom, pas un numéro.</translation>
        </message>
        <message>
            <source>Converted checkpoint</source>
            <translation>Checkpoint converti</translation>
        </message>
        <message>
            <source>A .safetensors file. It gets this name when it is complete.</source>
            <translation>Un fichier .safetensors. Il reçoit ce nom une fois complet.</translation>
        </message>
        <message>
            <source>Kind of network</source>
            <translation>Type de réseau</translation>
        </message>
        <message>
            <source>SHA-256 of the source</source>
            <translation>SHA-256 de la source</translation>
        </message>
        <message>
            <source>SHA-256 of the result</source>
            <translation>SHA-256 du résultat</translation>
        </message>
        <message>
            <source>Largest difference of the outputs</source>
            <translation>Plus grand écart des sorties</translation>
        </message>
        <message>
            <source>Relative RMS difference</source>
            <translation>Écart quadratique moyen relatif</translation>
        </message>
        <message>
            <source>{kind}, {layout}: {parameters:,} parameters stored as {stored_as}, {size:,} bytes.</source>
            <translation>{kind}, {layout} : {parameters:,} paramètres enregistrés en {stored_as}, {size:,} octets.</translation>
        </message>
        <message>
            <source>Outputs differ by at most {largest_difference:.3g}, {relative_difference:.3%} RMS (on {probe}).</source>
            <translation>Les sorties diffèrent d'au plus {largest_difference:.3g}, {relative_difference:.3%} en moyenne quadratique (sur {probe}).</translation>
        </message>
        <message>
            <source>All values are stored bit by bit as they were.</source>
            <translation>Toutes les valeurs sont enregistrées bit pour bit telles quelles.</translation>
        </message>
        <message>
            <source>Evaluate a super-resolved image</source>
            <translation>Évaluer une image super-résolue</translation>
        </message>
        <message>
            <source>Quality report (HTML and CSV) of a result against its input and, if given, a finer reference.</source>
            <translation>Rapport de qualité (HTML et CSV) d'un résultat par rapport à son entrée et, si elle est donnée, à une référence plus fine.</translation>
        </message>
        <message>
            <source>consistency</source>
            <translation>cohérence</translation>
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
            <translation>qualité</translation>
        </message>
        <message>
            <source>report</source>
            <translation>rapport</translation>
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
            <translation>validation</translation>
        </message>
        <message>
            <source>The result, brought back to 10 m, against its input; and the result against a finer reference.</source>
            <translation>Le résultat, ramené à 10 m, face à son entrée ; et le résultat face à une référence plus fine.</translation>
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;Consistency with the input:&lt;/b&gt; the result, averaged back over the input's pixels and seen through the sensor's point spread function, against the input: RMSE, bias, PSNR and SSIM of each band (20 m bands at 20 m), spectral angle, ERGAS, and the shift between the two. &lt;b&gt;Detail:&lt;/b&gt; gradient and radial power spectrum. &lt;b&gt;opensr-test&lt;/b&gt; measures. With a &lt;b&gt;reference&lt;/b&gt; on the result's grid also its PSNR, SSIM, spectral angle, ERGAS, and shares of improvement, omission and hallucination, compared with those of bicubic enlargement without and with back-projection. With &lt;b&gt;dates left out&lt;/b&gt;, how well the result predicts their detail, against back-projection alone.&lt;/p&gt;&lt;p&gt;Consistency is not truth: a result can agree with its input and still show things that are not there. Only a reference shows it. 1 m is the grid, not the resolution.&lt;/p&gt;&lt;p&gt;The report is one file that needs no network. With matplotlib it has curves, without it a table. Memory does not grow with the scene; measures that cannot be summed over blocks are taken in nine windows spread over it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Cohérence avec l'entrée :&lt;/b&gt; le résultat, moyenné sur les pixels de l'entrée et vu à travers la fonction d'étalement du point du capteur, comparé à l'entrée : RMSE, biais, PSNR et SSIM par bande (bandes de 20 m à 20 m), angle spectral, ERGAS et le décalage entre les deux. &lt;b&gt;Détail :&lt;/b&gt; gradient et spectre de puissance radial. Mesures d'&lt;b&gt;opensr-test&lt;/b&gt;. Avec une &lt;b&gt;référence&lt;/b&gt; sur la grille du résultat, aussi son PSNR, SSIM, angle spectral, ERGAS et les parts d'amélioration, d'omission et d'hallucination, comparés à ceux de l'agrandissement bicubique sans et avec rétroprojection. Avec des &lt;b&gt;dates laissées de côté&lt;/b&gt;, à quel point le résultat prédit leurs détails, face à la seule rétroprojection.&lt;/p&gt;&lt;p&gt;La cohérence n'est pas la vérité : un résultat peut s'accorder avec son entrée et montrer pourtant des choses qui n'existent pas. Seule une référence le montre. 1 m est la grille, non la résolution.&lt;/p&gt;&lt;p&gt;Le rapport est un seul fichier qui n'a pas besoin du réseau. Avec matplotlib il a des courbes, sans lui un tableau. La mémoire ne croît pas avec la scène ; les mesures qui ne se somment pas par blocs sont prises dans neuf fenêtres réparties sur elle.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Input (the original image)</source>
            <translation>Entrée (l'image d'origine)</translation>
        </message>
        <message>
            <source>The ten-band image from which the result was made.</source>
            <translation>L'image à dix bandes dont le résultat a été tiré.</translation>
        </message>
        <message>
            <source>Result (super-resolved)</source>
            <translation>Résultat (super-résolu)</translation>
        </message>
        <message>
            <source>Ten bands on a grid whose pixels divide the input's, such as 1 m on 10 m. It covers the input or a part.</source>
            <translation>Dix bandes sur une grille dont les pixels divisent ceux de l'entrée, par exemple 1 m pour 10 m. Elle couvre l'entrée ou une partie.</translation>
        </message>
        <message>
            <source>Reference on the result's grid</source>
            <translation>Référence sur la grille du résultat</translation>
        </message>
        <message>
            <source>A finer image of the same place and time in reflectance, warped to the result's pixels. It may have fewer bands, such as the four of an aerial image.</source>
            <translation>Une image plus fine du même lieu et de la même date, en réflectance, projetée sur les pixels du résultat. Elle peut avoir moins de bandes, par exemple les quatre d'une image aérienne.</translation>
        </message>
        <message>
            <source>Dates left out</source>
            <translation>Dates laissées de côté</translation>
        </message>
        <message>
            <source>Images of the same place on other days, on the input's pixels, that the result was made without. Each is predicted from the result through its own sensor model: whether its detail is what that day shows.</source>
            <translation>Images du même lieu à d’autres jours, sur les pixels de l’entrée, sans lesquelles le résultat a été fait. Chacune est prédite à partir du résultat par son propre modèle de capteur : ses détails sont-ils ce que montre ce jour-là.</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>Fichiers HTML (*.html)</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>One HTML file with all pictures inside.</source>
            <translation>Un fichier HTML contenant toutes les images.</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>Fichiers CSV (*.csv)</translation>
        </message>
        <message>
            <source>Figures as a table</source>
            <translation>Chiffres en tableau</translation>
        </message>
        <message>
            <source>All figures: section, image, measure, band, value, unit, number of pixels.</source>
            <translation>Tous les chiffres : section, image, mesure, bande, valeur, unité, nombre de pixels.</translation>
        </message>
        <message>
            <source>Consistency by box mean, RMSE of the 10 m bands</source>
            <translation>Cohérence par moyenne de blocs, RMSE des bandes de 10 m</translation>
        </message>
        <message>
            <source>Consistency by box mean, RMSE of the 20 m bands</source>
            <translation>Cohérence par moyenne de blocs, RMSE des bandes de 20 m</translation>
        </message>
        <message>
            <source>Consistency by sensor model, RMSE of the 10 m bands</source>
            <translation>Cohérence par modèle du capteur, RMSE des bandes de 10 m</translation>
        </message>
        <message>
            <source>Consistency by sensor model, RMSE of the 20 m bands</source>
            <translation>Cohérence par modèle du capteur, RMSE des bandes de 20 m</translation>
        </message>
        <message>
            <source>Consistency by box mean, spectral angle in degrees</source>
            <translation>Cohérence par moyenne de blocs, angle spectral en degrés</translation>
        </message>
        <message>
            <source>PSNR against the reference in dB</source>
            <translation>PSNR par rapport à la référence en dB</translation>
        </message>
        <message>
            <source>Band order of the reference</source>
            <translation>Ordre des bandes de la référence</translation>
        </message>
        <message>
            <source>auto: by band names. Or each band's name in the file's order, such as B04,B03,B02,B08; - skips a band.</source>
            <translation>auto : d'après les noms des bandes. Ou le nom de chaque bande dans l'ordre du fichier, comme B04,B03,B02,B08 ; - en laisse une de côté.</translation>
        </message>
        <message>
            <source>Scale of the reference</source>
            <translation>Échelle de la référence</translation>
        </message>
        <message>
            <source>As INPUT_SCALE.</source>
            <translation>Comme INPUT_SCALE.</translation>
        </message>
        <message>
            <source>Extract patch tokens</source>
            <translation>Extraire les tokens de patch</translation>
        </message>
        <message>
            <source>Features of a vision transformer (DINOv3) for each 16×16 pixels of a picture, as a georeferenced raster.</source>
            <translation>Caractéristiques d'un transformeur de vision (DINOv3) pour chaque carré de 16×16 pixels d'une image, en raster géoréférencé.</translation>
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
            <translation>plongement</translation>
        </message>
        <message>
            <source>features</source>
            <translation>caractéristiques</translation>
        </message>
        <message>
            <source>foundation model</source>
            <translation>modèle de fondation</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>tokens</translation>
        </message>
        <message>
            <source>vit</source>
            <translation>vit</translation>
        </message>
        <message>
            <source>Left: a picture on a 1 m grid. Right: the first three principal components of its tokens, 16 m a cell, by the bundled backbone.</source>
            <translation>À gauche : une image sur une grille de 1 m. À droite : les trois premières composantes principales de ses tokens, 16 m par cellule, par le backbone fourni.</translation>
        </message>
        <message>
            <source>&lt;p&gt;Each cell of the result covers exactly 16×16 pixels of the input, from the extent's upper left corner: 160 m of a 10 m image, 16 m of a 1 m one. Pixels beyond the last whole cell are left out. A cell without data in more than half of its pixels is nodata.&lt;/p&gt;&lt;p&gt;The scene is cut into overlapping tiles of one size, whose tokens are cross-faded. A transformer knows positions only within its tile, so tokens of runs with different tile sizes do not compare; keep TILE_SIZE if you compare scenes or reuse a trained head.&lt;/p&gt;&lt;p&gt;Input is an RGB raster (8-bit, or reflectance) or a ten-band Sentinel-2 cube, of which B04, B03, B02 are taken. Reflectance is stretched from 0 to WHITE before it is normalised by the mean and deviation published with the weights.&lt;/p&gt;&lt;p&gt;A ViT-L/16 gives 1024 bands a layer: 4 kB a cell as Float32, 2 kB as Float16.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Chaque cellule du résultat couvre exactement 16×16 pixels de l'entrée, à partir du coin supérieur gauche de l'emprise : 160 m d'une image à 10 m, 16 m d'une image à 1 m. Les pixels au-delà de la dernière cellule entière sont laissés de côté. Une cellule sans données dans plus de la moitié de ses pixels est nodata.&lt;/p&gt;&lt;p&gt;La scène est découpée en tuiles de même taille qui se recouvrent et dont les tokens sont fondus les uns dans les autres. Un transformeur ne connaît les positions que dans sa tuile : les tokens d'exécutions avec des tailles de tuile différentes ne se comparent donc pas ; gardez TILE_SIZE si vous comparez des scènes ou réutilisez une tête entraînée.&lt;/p&gt;&lt;p&gt;L'entrée est un raster RVB (8 bits, ou réflectance) ou un cube Sentinel-2 à dix bandes, dont B04, B03, B02 sont prises. La réflectance est étirée de 0 à WHITE, puis normalisée par la moyenne et l'écart-type publiés avec les poids.&lt;/p&gt;&lt;p&gt;Un ViT-L/16 donne 1024 bandes par couche : 4 ko par cellule en Float32, 2 ko en Float16.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>RGB raster or ten-band cube</source>
            <translation>Raster RVB ou cube à dix bandes</translation>
        </message>
        <message>
            <source>8-bit RGB, RGB reflectance, or a Sentinel-2 cube at 10 m or 1 m; also the path of a .SAFE folder or archive.</source>
            <translation>RVB 8 bits, réflectance RVB, ou un cube Sentinel-2 à 10 m ou 1 m ; aussi le chemin d'un dossier .SAFE ou d'une archive.</translation>
        </message>
        <message>
            <source>The part to extract from, snapped outward to whole pixels. Empty: the whole raster.</source>
            <translation>La partie à extraire, étendue vers l'extérieur à des pixels entiers. Vide : tout le raster.</translation>
        </message>
        <message>
            <source>Red, green and blue band</source>
            <translation>Bandes rouge, verte et bleue</translation>
        </message>
        <message>
            <source>Three bands in this order. Empty: bands 1, 2, 3 of a raster that has three (and maybe alpha), else B04, B03, B02 of a cube.</source>
            <translation>Trois bandes dans cet ordre. Vide : bandes 1, 2, 3 d'un raster qui en a trois (et peut-être un alpha), sinon B04, B03, B02 d'un cube.</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>Normalisation</translation>
        </message>
        <message>
            <source>Mean and deviation of the images that the weights were trained on. satellite: SAT-493M (and the bundled backbone); web: LVD-1689M.</source>
            <translation>Moyenne et écart-type des images sur lesquelles les poids ont été entraînés. satellite : SAT-493M (et le backbone fourni) ; web : LVD-1689M.</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>'last', or block numbers such as 6,12,18,24, whose tokens become bands one layer after the other, each through the final norm.</source>
            <translation>« last », ou des numéros de blocs comme 6,12,18,24, dont les tokens deviennent des bandes couche après couche, chacune à travers la norme finale.</translation>
        </message>
        <message>
            <source>Pixels, a multiple of 16.</source>
            <translation>Pixels, un multiple de 16.</translation>
        </message>
        <message>
            <source>Tile size</source>
            <translation>Taille de tuile</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>Recouvrement</translation>
        </message>
        <message>
            <source>Pixels shared by neighbouring tiles, a multiple of 16.</source>
            <translation>Pixels partagés par des tuiles voisines, un multiple de 16.</translation>
        </message>
        <message>
            <source>Reflectance shown as white</source>
            <translation>Réflectance affichée en blanc</translation>
        </message>
        <message>
            <source>Without effect on 8-bit input. The bundled backbone was trained with 0.3558.</source>
            <translation>Sans effet sur une entrée 8 bits. Le backbone fourni a été entraîné avec 0.3558.</translation>
        </message>
        <message>
            <source>Data type</source>
            <translation>Type de données</translation>
        </message>
        <message>
            <source>Float16 halves the file; it is stored as GDAL's half-precision GeoTIFF (Float32 with NBITS=16).</source>
            <translation>Float16 réduit le fichier de moitié ; il est enregistré comme GeoTIFF en demi-précision de GDAL (Float32 avec NBITS=16).</translation>
        </message>
        <message>
            <source>auto, cpu, cuda, cuda:N or mps.</source>
            <translation>auto, cpu, cuda, cuda:N ou mps.</translation>
        </message>
        <message>
            <source>Bands of the dense features.</source>
            <translation>Bandes des caractéristiques denses.</translation>
        </message>
        <message>
            <source>Components of the dense features</source>
            <translation>Composantes des caractéristiques denses</translation>
        </message>
        <message>
            <source>Patch tokens</source>
            <translation>Tokens de patch</translation>
        </message>
        <message>
            <source>GeoTIFF with one band for each channel, nodata NaN.</source>
            <translation>GeoTIFF avec une bande par canal, nodata NaN.</translation>
        </message>
        <message>
            <source>Picture of the tokens</source>
            <translation>Image des tokens</translation>
        </message>
        <message>
            <source>The first three principal components as red, green and blue, mean ± 2 standard deviations.</source>
            <translation>Les trois premières composantes principales en rouge, vert et bleu, moyenne ± 2 écarts-types.</translation>
        </message>
        <message>
            <source>Dense features</source>
            <translation>Caractéristiques denses</translation>
        </message>
        <message>
            <source>Principal components of the tokens, interpolated to the input's own pixels.</source>
            <translation>Composantes principales des tokens, interpolées aux pixels de l'entrée.</translation>
        </message>
        <message>
            <source>cls vectors</source>
            <translation>Vecteurs cls</translation>
        </message>
        <message>
            <source>The vector that describes a whole picture: one for each tile, in JSON also their mean.</source>
            <translation>Le vecteur qui décrit une image entière : un par tuile, et en JSON aussi leur moyenne.</translation>
        </message>
        <message>
            <source>Bands of the token raster</source>
            <translation>Bandes du raster de tokens</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Tuiles</translation>
        </message>
        <message>
            <source>Fetch a cube</source>
            <translation>Récupérer un cube</translation>
        </message>
        <message>
            <source>Fetches the ten bands of a place and date from a STAC catalogue, as one cube in reflectance.</source>
            <translation>Récupère les dix bandes d'un lieu et d'une date dans un catalogue STAC, en un cube de réflectance.</translation>
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
            <translation>catalogue</translation>
        </message>
        <message>
            <source>cloud</source>
            <translation>nuages</translation>
        </message>
        <message>
            <source>download</source>
            <translation>téléchargement</translation>
        </message>
        <message>
            <source>&lt;p&gt;Give a place (POINT with SIZE, EXTENT or AREA) and a DATE, or a period from START to END. Of the scenes in the catalogue one is chosen by what the place itself looks like in it: cloud outside does not matter. Dates that were not asked for are never taken.&lt;/p&gt;&lt;p&gt;Only the parts of the ten bands that the area touches are read. The offset of processing baseline 04.00 (−1000) is applied as the archive needs it; the log says what was done. An area over several tiles becomes one cube of one day.&lt;/p&gt;&lt;p&gt;The output is what &lt;i&gt;Prepare a cube&lt;/i&gt; writes, so that &lt;i&gt;Super-resolve&lt;/i&gt; takes it as it is. A JSON file beside it names the scenes and files that it comes from.&lt;/p&gt;&lt;p&gt;CANDIDATES is a layer of the footprints of all scenes that were looked at, with cloud and cover in the area, and why each was taken or left.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Donnez un lieu (POINT avec SIZE, EXTENT ou AREA) et une DATE, ou une période de START à END. Parmi les scènes du catalogue, une est choisie d'après l'aspect du lieu lui-même : les nuages au-dehors ne comptent pas. Une date non demandée n'est jamais prise.&lt;/p&gt;&lt;p&gt;Seules les parties des dix bandes que la zone touche sont lues. Le décalage de la version de traitement 04.00 (−1000) est appliqué selon l'archive ; le journal dit ce qui a été fait. Une zone sur plusieurs tuiles devient un cube d'un seul jour.&lt;/p&gt;&lt;p&gt;La sortie est celle de &lt;i&gt;Préparer un cube&lt;/i&gt;, de sorte que &lt;i&gt;Super-résolution&lt;/i&gt; l'accepte telle quelle. Un fichier JSON à côté nomme les scènes et les fichiers dont elle provient.&lt;/p&gt;&lt;p&gt;CANDIDATES est une couche des emprises de toutes les scènes examinées, avec nuages et couverture dans la zone, et la raison pour laquelle chacune a été prise ou laissée.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>The middle of the place, in any CRS; without one: longitude,latitude. Give either this, EXTENT or AREA.</source>
            <translation>Le milieu du lieu, dans n'importe quel SCR ; sans SCR : longitude,latitude. Donnez soit ceci, soit EXTENT, soit AREA.</translation>
        </message>
        <message>
            <source>Size (m)</source>
            <translation>Taille (m)</translation>
        </message>
        <message>
            <source>The side of the square around POINT, in metres.</source>
            <translation>Le côté du carré autour de POINT, en mètres.</translation>
        </message>
        <message>
            <source>The place as a rectangle, in any CRS. The cube snaps outward to multiples of 20 m in its UTM zone.</source>
            <translation>Le lieu comme rectangle, dans n'importe quel SCR. Le cube s'étend vers l'extérieur à des multiples de 20 m dans sa zone UTM.</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>The place as a layer of polygons: the rectangle that holds its (selected) features.</source>
            <translation>Le lieu comme couche de polygones : le rectangle qui contient ses entités (sélectionnées).</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>The day (UTC), such as 2020-02-23. Alone: that day and no other. With START and END: the day to be near to.</source>
            <translation>Le jour (UTC), par exemple 2020-02-23. Seul : ce jour et aucun autre. Avec START et END : le jour dont être proche.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>The first day of a period (UTC).</source>
            <translation>Le premier jour d'une période (UTC).</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>The last day of a period (UTC), which belongs to it.</source>
            <translation>Le dernier jour d'une période (UTC), inclus.</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Catalogue</translation>
        </message>
        <message>
            <source>earthsearch-c1: Earth Search, Collection 1; earthsearch: its older, harmonised archive; planetarycomputer: Microsoft Planetary Computer; cdse: Copernicus Data Space (needs AUTHCFG, reads whole files); custom: any STAC API with Sentinel-2 L2A at URL.</source>
            <translation>earthsearch-c1 : Earth Search, Collection 1 ; earthsearch : son archive plus ancienne, harmonisée ; planetarycomputer : Microsoft Planetary Computer ; cdse : Copernicus Data Space (demande AUTHCFG, lit des fichiers entiers) ; custom : toute API STAC avec Sentinel-2 L2A à URL.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>The address of the STAC API, if it is not the catalogue's own.</source>
            <translation>L'adresse de l'API STAC, si ce n'est pas celle du catalogue.</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Collection</translation>
        </message>
        <message>
            <source>The collection, if it is not the catalogue's own (custom: sentinel-2-l2a).</source>
            <translation>La collection, si ce n'est pas celle du catalogue (custom : sentinel-2-l2a).</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentification</translation>
        </message>
        <message>
            <source>An authentication configuration of QGIS, for catalogues and archives that ask for an account. It is sent to their hosts only, and only encrypted.</source>
            <translation>Une configuration d'authentification de QGIS, pour les catalogues et archives qui demandent un compte. Elle n'est envoyée qu'à leurs serveurs, et seulement chiffrée.</translation>
        </message>
        <message>
            <source>Most cloud (%)</source>
            <translation>Nuages au plus (%)</translation>
        </message>
        <message>
            <source>Cloud and cirrus in the area, by the scene classification (SCL), as a share of what is covered.</source>
            <translation>Nuages et cirrus dans la zone, d'après la classification de scène (SCL), en part de ce qui est couvert.</translation>
        </message>
        <message>
            <source>Least cover (%)</source>
            <translation>Couverture au moins (%)</translation>
        </message>
        <message>
            <source>How much of the area the scene must show.</source>
            <translation>La part de la zone que la scène doit montrer.</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choix</translation>
        </message>
        <message>
            <source>Which of the scenes that fit: the one with the least cloud in the area, nearest to DATE, or newest.</source>
            <translation>Laquelle des scènes qui conviennent : celle avec le moins de nuages dans la zone, la plus proche de DATE, ou la plus récente.</translation>
        </message>
        <message>
            <source>Number of dates</source>
            <translation>Nombre de dates</translation>
        </message>
        <message>
            <source>How many scenes of different dates to fetch, one cube each. The best is OUTPUT, the others lie beside it with their date in the name.</source>
            <translation>Combien de scènes de dates différentes récupérer, un cube chacune. La meilleure est OUTPUT, les autres sont à côté, avec leur date dans le nom.</translation>
        </message>
        <message>
            <source>Mosaic of tiles</source>
            <translation>Mosaïque de tuiles</translation>
        </message>
        <message>
            <source>Let tiles of one overpass complete each other if none of them covers the area.</source>
            <translation>Les tuiles d'un même passage se complètent si aucune ne couvre la zone.</translation>
        </message>
        <message>
            <source>Most looks</source>
            <translation>Examens au plus</translation>
        </message>
        <message>
            <source>At how many dates to look at most; those with less cloud in the whole scene come first.</source>
            <translation>Combien de dates examiner au plus ; celles avec le moins de nuages dans toute la scène viennent d'abord.</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
        <message>
            <source>Pixels of these classes of the scene classification (SCL) become nodata.</source>
            <translation>Les pixels de ces classes de la classification de scène (SCL) deviennent sans donnée.</translation>
        </message>
        <message>
            <source>Input scale</source>
            <translation>Échelle d'entrée</translation>
        </message>
        <message>
            <source>List the candidates only</source>
            <translation>Lister seulement les candidats</translation>
        </message>
        <message>
            <source>Look at the scenes and write CANDIDATES, but fetch nothing.</source>
            <translation>Examiner les scènes et écrire CANDIDATES, mais ne rien récupérer.</translation>
        </message>
        <message>
            <source>Resume an interrupted run</source>
            <translation>Reprendre une exécution interrompue</translation>
        </message>
        <message>
            <source>Goes on with the scenes and bands of a run with the same OUTPUT and settings that did not end, even if the catalogue has newer ones, and keeps unfinished work (in a hidden folder beside OUTPUT) if this run fails or is cancelled.</source>
            <translation>Continue avec les scènes et les bandes d'une exécution avec les mêmes OUTPUT et réglages qui n'est pas arrivée à son terme, même si le catalogue en a de plus récentes, et garde le travail inachevé (dans un dossier caché à côté d'OUTPUT) si cette exécution échoue ou est annulée.</translation>
        </message>
        <message>
            <source>Cube</source>
            <translation>Cube</translation>
        </message>
        <message>
            <source>A GeoTIFF of ten bands: reflectance × 10000, nodata 0. An existing file is replaced when the new one is complete.</source>
            <translation>Un GeoTIFF de dix bandes : réflectance × 10000, sans donnée 0. Un fichier existant est remplacé quand le nouveau est complet.</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Candidats</translation>
        </message>
        <message>
            <source>A layer of all scenes of the dates, with what was found and why each was taken or left.</source>
            <translation>Une couche de toutes les scènes des dates, avec ce qui a été constaté et la raison pour laquelle chacune a été prise ou laissée.</translation>
        </message>
        <message>
            <source>Cubes of all dates</source>
            <translation>Cubes de toutes les dates</translation>
        </message>
        <message>
            <source>Scenes taken</source>
            <translation>Scènes prises</translation>
        </message>
        <message>
            <source>Number of scenes listed</source>
            <translation>Nombre de scènes listées</translation>
        </message>
        <message>
            <source>Fine-tune a decoder</source>
            <translation>Affiner un décodeur</translation>
        </message>
        <message>
            <source>Continues the training of a decoder on your own scenes and writes a new checkpoint with a model card.</source>
            <translation>Poursuit l'entraînement d'un décodeur sur vos propres scènes et écrit un nouveau checkpoint avec sa fiche.</translation>
        </message>
        <message>
            <source>training</source>
            <translation>entraînement</translation>
        </message>
        <message>
            <source>transfer learning</source>
            <translation>apprentissage par transfert</translation>
        </message>
        <message>
            <source>&lt;p&gt;The scenes are degraded ten times by the sensor model, half of the samples through the lattice of a detector, and the decoder learns to restore their 10 m pixels from 100 m pixels (Wald's protocol), with the losses of the bundled model's recipe. The last 30 % of each scene are held out; the weights with the least error there are kept. Cancel keeps the best so far.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What is not known:&lt;/b&gt; whether training from 100 m to 10 m helps from 10 m to 1 m. There is no 1 m truth of your scenes, and the structures of 1 m are not those of 10 m. In a trial, a scene gained 0.1 dB in its held-out part while aerial images of other places lost 0.1 dB. Expect colours and the sharpening of the 20 m bands to fit your scenes better, not finer detail; compare the images of both checkpoints.&lt;/p&gt;&lt;p&gt;The bundled decoder gains within minutes on two processor cores. One of the full size (100 million parameters) needs a graphics card. Weights whose choices are unknown must be calibrated first.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Les scènes sont dégradées dix fois par le modèle du capteur, la moitié des échantillons à travers le réseau d'un détecteur, et le décodeur apprend à restituer leurs pixels de 10 m à partir de pixels de 100 m (protocole de Wald), avec les fonctions de perte de la recette du modèle fourni. Les derniers 30 % de chaque scène sont mis de côté ; les poids qui y ont la plus petite erreur sont gardés. Annuler garde les meilleurs jusque-là.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ce qu'on ne sait pas :&lt;/b&gt; si l'entraînement de 100 m à 10 m aide aussi de 10 m à 1 m. Il n'y a pas de vérité à 1 m pour vos scènes, et les structures de 1 m ne sont pas celles de 10 m. Dans un essai, une scène a gagné 0,1 dB dans sa partie mise de côté, tandis que des images aériennes d'autres lieux perdaient 0,1 dB. Attendez-vous à ce que les couleurs et l'affinage des bandes de 20 m conviennent mieux à vos scènes, non à un détail plus fin ; comparez les images des deux checkpoints.&lt;/p&gt;&lt;p&gt;Le décodeur fourni progresse en quelques minutes sur deux cœurs. Un décodeur de pleine taille (100 millions de paramètres) demande une carte graphique. Des poids dont les choix sont inconnus doivent d'abord être calibrés.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Scènes</translation>
        </message>
        <message>
            <source>One or several images of ten Sentinel-2 bands on the 10 m grid, 160 × 180 pixels or more, without cloud.</source>
            <translation>Une ou plusieurs images de dix bandes Sentinel-2 sur la grille de 10 m, 160 × 180 pixels ou plus, sans nuages.</translation>
        </message>
        <message>
            <source>Base checkpoint</source>
            <translation>Checkpoint de départ</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files. Empty: the one named in Settings &gt; Options &gt; S2DR3, else the bundled one.</source>
            <translation>Un fichier .safetensors, .pt ou .pth, ou un dossier avec un fichier par module. Vide : celui nommé dans Préférences &gt; Options &gt; S2DR3, sinon celui fourni.</translation>
        </message>
        <message>
            <source>Fine-tuned checkpoint</source>
            <translation>Checkpoint affiné</translation>
        </message>
        <message>
            <source>A .safetensors file; its model card (.md) is written beside it.</source>
            <translation>Un fichier .safetensors ; sa fiche de modèle (.md) est écrite à côté.</translation>
        </message>
        <message>
            <source>Model card</source>
            <translation>Fiche de modèle</translation>
        </message>
        <message>
            <source>Step that was kept</source>
            <translation>Étape gardée</translation>
        </message>
        <message>
            <source>Steps done</source>
            <translation>Étapes faites</translation>
        </message>
        <message>
            <source>PSNR of the held-out part, before, in dB</source>
            <translation>PSNR de la partie mise de côté, avant, en dB</translation>
        </message>
        <message>
            <source>PSNR of the held-out part, after, in dB</source>
            <translation>PSNR de la partie mise de côté, après, en dB</translation>
        </message>
        <message>
            <source>Spectral angle of the held-out part, before, in degrees</source>
            <translation>Angle spectral de la partie mise de côté, avant, en degrés</translation>
        </message>
        <message>
            <source>Spectral angle of the held-out part, after, in degrees</source>
            <translation>Angle spectral de la partie mise de côté, après, en degrés</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Steps of the optimizer, each on eight crops. The learning rate falls to nearly 0 at the last.</source>
            <translation>Étapes de l'optimiseur, chacune sur huit extraits. Le taux d'apprentissage tombe presque à 0 à la dernière.</translation>
        </message>
        <message>
            <source>Minutes at most</source>
            <translation>Minutes au plus</translation>
        </message>
        <message>
            <source>Ends training early. 0: no limit. The same seed does not repeat such a run exactly.</source>
            <translation>Termine l'entraînement plus tôt. 0 : sans limite. La même graine ne répète pas exactement une telle exécution.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Taux d'apprentissage</translation>
        </message>
        <message>
            <source>Of the Adam optimizer. Smaller if the base is large or already fits.</source>
            <translation>De l'optimiseur Adam. Plus petit si la base est grande ou convient déjà.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>The same seed, scenes, settings and machine give the same weights.</source>
            <translation>La même graine, les mêmes scènes, les mêmes paramètres et la même machine donnent les mêmes poids.</translation>
        </message>
        <message>
            <source>Device to train on: auto, cpu, cuda, cuda:0 … or mps.</source>
            <translation>Périphérique d'entraînement : auto, cpu, cuda, cuda:0 … ou mps.</translation>
        </message>
        <message>
            <source>Cancelled; the best so far is kept: step {best_step} of {steps}.</source>
            <translation>Annulé ; le meilleur état est gardé : étape {best_step} sur {steps}.</translation>
        </message>
        <message>
            <source>Step {best_step} of {steps} was the best on the held-out part.</source>
            <translation>L'étape {best_step} sur {steps} a été la meilleure sur la partie mise de côté.</translation>
        </message>
        <message>
            <source>Card: {}</source>
            <translation>Fiche : {}</translation>
        </message>
        <message>
            <source>Inspect checkpoint</source>
            <translation>Inspecter un checkpoint</translation>
        </message>
        <message>
            <source>Reports the kind of a file or folder of weights, whether it fits, and what is missing.</source>
            <translation>Indique la nature d'un fichier ou d'un dossier de poids, s'il convient et ce qui manque.</translation>
        </message>
        <message>
            <source>check</source>
            <translation>vérifier</translation>
        </message>
        <message>
            <source>validate</source>
            <translation>valider</translation>
        </message>
        <message>
            <source>&lt;p&gt;Reads a decoder (S2x10NetS, also of other sizes), a backbone (DINOv3) or a segmentation head from a .safetensors file, a file of torch.save or a folder of module dumps: sizes, parameters, dtypes, SHA-256, metadata, and every tensor that is missing, unexpected or of the wrong shape, with the nearest one that was expected.&lt;/p&gt;&lt;p&gt;No code in a file is ever run and nothing is fetched from a network. A damaged or foreign file is not an error here: the report states what is wrong with it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Lit un décodeur (S2x10NetS, aussi d'autres tailles), un backbone (DINOv3) ou une tête de segmentation dans un fichier .safetensors, un fichier de torch.save ou un dossier de fichiers de modules : tailles, paramètres, types, SHA-256, métadonnées, et chaque tenseur manquant, inattendu ou de mauvaise forme, avec le plus proche de ceux attendus.&lt;/p&gt;&lt;p&gt;Aucun code d'un fichier n'est jamais exécuté et rien n'est cherché sur un réseau. Un fichier endommagé ou étranger n'est pas une erreur ici : le rapport indique ce qui ne va pas.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Look at all values</source>
            <translation>Regarder toutes les valeurs</translation>
        </message>
        <message>
            <source>Reads every tensor to find NaN, infinite and constant ones. Without it names, shapes and types are read.</source>
            <translation>Lit chaque tenseur pour trouver les valeurs NaN, infinies et constantes. Sans cela, les noms, formes et types sont lus.</translation>
        </message>
        <message>
            <source>Compute the SHA-256</source>
            <translation>Calculer le SHA-256</translation>
        </message>
        <message>
            <source>Reads the whole file, to compare it with what its publisher states.</source>
            <translation>Lit tout le fichier, pour le comparer à ce qu'indique son éditeur.</translation>
        </message>
        <message>
            <source>One HTML file, shown among the results.</source>
            <translation>Un fichier HTML, affiché parmi les résultats.</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>Fichiers JSON (*.json)</translation>
        </message>
        <message>
            <source>Report as data</source>
            <translation>Rapport sous forme de données</translation>
        </message>
        <message>
            <source>The same findings for scripts, with the statistics of each tensor if they were asked for.</source>
            <translation>Les mêmes résultats pour les scripts, avec les statistiques de chaque tenseur si elles ont été demandées.</translation>
        </message>
        <message>
            <source>Whether it can be used</source>
            <translation>S'il est utilisable</translation>
        </message>
        <message>
            <source>Number of problems</source>
            <translation>Nombre de problèmes</translation>
        </message>
        <message>
            <source>Number of parameters</source>
            <translation>Nombre de paramètres</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Prepare a cube</source>
            <translation>Préparer un cube</translation>
        </message>
        <message>
            <source>Makes one ten-band cube in reflectance on the 10 m grid from Sentinel-2 data of any layout.</source>
            <translation>Fait un cube de dix bandes en réflectance sur la grille de 10 m, à partir de données Sentinel-2 de toute disposition.</translation>
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
            <translation>masque de nuages</translation>
        </message>
        <message>
            <source>harmonise</source>
            <translation>harmoniser</translation>
        </message>
        <message>
            <source>offset</source>
            <translation>décalage</translation>
        </message>
        <message>
            <source>reflectance</source>
            <translation>réflectance</translation>
        </message>
        <message>
            <source>stack</source>
            <translation>pile</translation>
        </message>
        <message>
            <source>Four bands of 10 m and six of 20 m become one cube of ten bands on the 10 m grid.</source>
            <translation>Quatre bandes de 10 m et six de 20 m deviennent un cube de dix bandes sur la grille de 10 m.</translation>
        </message>
        <message>
            <source>&lt;p&gt;Reads a .SAFE folder or its .zip (L1C or L2A, both naming formats), a folder of separate band files (names of ESA, Earth Search, Planetary Computer, Theia/MAJA or Sentinel Hub), layers of one band each, or a raster with at least the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.&lt;/p&gt;&lt;p&gt;The offset of processing baseline 04.00 (−1000) is read from the product and applied; the log states the decision. Numbers that are no reflectance (8-bit pictures, offsets applied twice) are refused.&lt;/p&gt;&lt;p&gt;The 20 m bands are brought to the 10 m grid without a shift: a 20 m pixel covers exactly four 10 m pixels.&lt;/p&gt;&lt;p&gt;An output that ends in &lt;b&gt;.vrt&lt;/b&gt; copies nothing: it refers to the files of the input, keeps their numbers and declares scale, offset and nodata. An output that ends in &lt;b&gt;.tif&lt;/b&gt; holds reflectance × 10000.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Lit un dossier .SAFE ou son .zip (L1C ou L2A, les deux formats de noms), un dossier de fichiers de bandes séparés (noms de l'ESA, d'Earth Search, de Planetary Computer, de Theia/MAJA ou de Sentinel Hub), des couches d'une bande chacune, ou un raster avec au moins les dix bandes B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.&lt;/p&gt;&lt;p&gt;Le décalage de la version de traitement 04.00 (−1000) est lu dans le produit et appliqué ; le journal indique la décision. Les nombres qui ne sont pas de la réflectance (images 8 bits, décalage appliqué deux fois) sont refusés.&lt;/p&gt;&lt;p&gt;Les bandes de 20 m arrivent sur la grille de 10 m sans décalage : un pixel de 20 m couvre exactement quatre pixels de 10 m.&lt;/p&gt;&lt;p&gt;Une sortie qui finit par &lt;b&gt;.vrt&lt;/b&gt; ne copie rien : elle renvoie aux fichiers de l'entrée, garde leurs nombres et déclare échelle, décalage et nodata. Une sortie qui finit par &lt;b&gt;.tif&lt;/b&gt; contient la réflectance × 10000.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Sentinel-2 data</source>
            <translation>Données Sentinel-2</translation>
        </message>
        <message>
            <source>A raster layer or file; or the path of a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of band files.</source>
            <translation>Une couche ou un fichier raster ; ou le chemin d'un dossier .SAFE, de son .zip ou MTD_MSIL*.xml, ou d'un dossier de fichiers de bandes.</translation>
        </message>
        <message>
            <source>The part to write, in any CRS; empty: the whole image. It snaps outward to whole 10 m pixels.</source>
            <translation>La partie à écrire, dans n'importe quel SCR ; vide : toute l'image. Elle s'étend vers l'extérieur à des pixels de 10 m entiers.</translation>
        </message>
        <message>
            <source>Pixels of these classes of sen2cor's scene classification (SCL) become nodata; L2A products have one.</source>
            <translation>Les pixels de ces classes de la classification de scène (SCL) de sen2cor deviennent nodata ; les produits L2A en ont une.</translation>
        </message>
        <message>
            <source>Resampling of 20 m bands</source>
            <translation>Rééchantillonnage des bandes de 20 m</translation>
        </message>
        <message>
            <source>nearest repeats each 20 m pixel four times and adds nothing; bilinear and cubic are smooth.</source>
            <translation>nearest répète chaque pixel de 20 m quatre fois et n'ajoute rien ; bilinear et cubic sont lisses.</translation>
        </message>
        <message>
            <source>Pixel grid</source>
            <translation>Grille de pixels</translation>
        </message>
        <message>
            <source>check: refuse pixels that are not about 10 m; any: accept them; utm: warp to 10 m pixels in the UTM zone of the input's middle.</source>
            <translation>check : refuser des pixels qui ne font pas environ 10 m ; any : les accepter ; utm : projeter sur des pixels de 10 m de la zone UTM du centre de l'entrée.</translation>
        </message>
        <message>
            <source>For a .tif. UInt16: reflectance × 10000, nodata 0, with the scale in the file; valid pixels are at least 1. Float32: reflectance, nodata NaN, negative values kept.</source>
            <translation>Pour un .tif. UInt16 : réflectance × 10000, nodata 0, avec l'échelle dans le fichier ; les pixels valides valent au moins 1. Float32 : réflectance, nodata NaN, valeurs négatives gardées.</translation>
        </message>
        <message>
            <source>Cloud Optimized GeoTIFF</source>
            <translation>Cloud Optimized GeoTIFF</translation>
        </message>
        <message>
            <source>Arrange a .tif for reading over the network.</source>
            <translation>Dispose un .tif pour la lecture par le réseau.</translation>
        </message>
        <message>
            <source>A .tif, or a .vrt that only refers to the input's files.</source>
            <translation>Un .tif, ou un .vrt qui ne fait que renvoyer aux fichiers de l'entrée.</translation>
        </message>
        <message>
            <source>How the bands were found</source>
            <translation>Comment les bandes ont été trouvées</translation>
        </message>
        <message>
            <source>How numbers become reflectance</source>
            <translation>Comment les nombres deviennent de la réflectance</translation>
        </message>
        <message>
            <source>Segment into classes</source>
            <translation>Segmenter en classes</translation>
        </message>
        <message>
            <source>A class map from a ten-band cube, patch tokens, or both, with a light head trained on a few polygons.</source>
            <translation>Une carte de classes à partir d'un cube à dix bandes, de tokens de patch ou des deux, avec une tête légère entraînée sur quelques polygones.</translation>
        </message>
        <message>
            <source>classification</source>
            <translation>classification</translation>
        </message>
        <message>
            <source>cluster</source>
            <translation>cluster</translation>
        </message>
        <message>
            <source>head</source>
            <translation>tête</translation>
        </message>
        <message>
            <source>k-means</source>
            <translation>k-moyennes</translation>
        </message>
        <message>
            <source>land cover</source>
            <translation>occupation du sol</translation>
        </message>
        <message>
            <source>machine learning</source>
            <translation>apprentissage automatique</translation>
        </message>
        <message>
            <source>Left: the bundled scene. Right: six clusters of its ten bands.</source>
            <translation>À gauche : la scène fournie. À droite : six clusters de ses dix bandes.</translation>
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;train&lt;/b&gt;: a head learns the classes of your polygons and is then used on the whole raster. Its accuracy is measured by cross-validation over spatial blocks: all training pixels of a block are held out together, because neighbouring pixels are alike and a random split would be too optimistic. The figures hold for land like that of the polygons only.&lt;/p&gt;&lt;p&gt;&lt;b&gt;clusters&lt;/b&gt;: k-means, without training. &lt;b&gt;reuse&lt;/b&gt;: a saved head on another scene; INPUT and TOKENS must be of the same kind (tokens of the same backbone, layers and tile size).&lt;/p&gt;&lt;p&gt;Heads: &lt;b&gt;linear&lt;/b&gt; and &lt;b&gt;mlp&lt;/b&gt; look at one pixel, &lt;b&gt;conv&lt;/b&gt; at 5×5. With a cube and tokens together the map has the cube's grid; tokens are reduced to principal components and interpolated between the centres of their cells. With tokens alone the map has their cells.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;train&lt;/b&gt; : une tête apprend les classes de vos polygones puis est appliquée au raster entier. Son exactitude est mesurée par validation croisée sur des blocs spatiaux : tous les pixels d'entraînement d'un bloc sont mis de côté ensemble, car des pixels voisins se ressemblent et un partage au hasard serait trop optimiste. Les chiffres ne valent que pour des terrains comme ceux des polygones.&lt;/p&gt;&lt;p&gt;&lt;b&gt;clusters&lt;/b&gt; : k-moyennes, sans entraînement. &lt;b&gt;reuse&lt;/b&gt; : une tête enregistrée, sur une autre scène ; INPUT et TOKENS doivent être de même nature (tokens du même backbone, des mêmes couches et de la même taille de tuile).&lt;/p&gt;&lt;p&gt;Têtes : &lt;b&gt;linear&lt;/b&gt; et &lt;b&gt;mlp&lt;/b&gt; regardent un pixel, &lt;b&gt;conv&lt;/b&gt; 5×5. Avec un cube et des tokens, la carte a la grille du cube ; les tokens sont réduits à des composantes principales et interpolés entre les centres de leurs cellules. Avec les tokens seuls, la carte a leurs cellules.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <source>What to do; see the text above.</source>
            <translation>Que faire ; voir le texte ci-dessus.</translation>
        </message>
        <message>
            <source>Ten-band cube</source>
            <translation>Cube à dix bandes</translation>
        </message>
        <message>
            <source>A Sentinel-2 cube, original or super-resolved. Optional if TOKENS are given.</source>
            <translation>Un cube Sentinel-2, d'origine ou super-résolu. Optionnel si TOKENS est donné.</translation>
        </message>
        <message>
            <source>A raster made by 'Extract patch tokens', in the CRS of the cube. Optional if INPUT is given.</source>
            <translation>Un raster fait par « Extraire les tokens de patch », dans le SCR du cube. Optionnel si INPUT est donné.</translation>
        </message>
        <message>
            <source>Training polygons</source>
            <translation>Polygones d'entraînement</translation>
        </message>
        <message>
            <source>For 'train'. A pixel belongs to the polygon that holds its centre.</source>
            <translation>Pour « train ». Un pixel appartient au polygone qui contient son centre.</translation>
        </message>
        <message>
            <source>Class field</source>
            <translation>Champ de classe</translation>
        </message>
        <message>
            <source>Text or number. Whole numbers of 1 to 254 become the values of the map; otherwise classes are numbered.</source>
            <translation>Texte ou nombre. Les entiers de 1 à 254 deviennent les valeurs de la carte ; sinon les classes sont numérotées.</translation>
        </message>
        <message>
            <source>For 'train'.</source>
            <translation>Pour « train ».</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Tête</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Clusters</translation>
        </message>
        <message>
            <source>For 'clusters'.</source>
            <translation>Pour « clusters ».</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Têtes</translation>
        </message>
        <message>
            <source>Saved head</source>
            <translation>Tête enregistrée</translation>
        </message>
        <message>
            <source>For 'reuse': a file written as SAVED_HEAD.</source>
            <translation>Pour « reuse » : un fichier écrit comme SAVED_HEAD.</translation>
        </message>
        <message>
            <source>Components of the tokens</source>
            <translation>Composantes des tokens</translation>
        </message>
        <message>
            <source>Principal components kept.</source>
            <translation>Composantes principales gardées.</translation>
        </message>
        <message>
            <source>2 or more; 0: none.</source>
            <translation>2 ou plus ; 0 : aucune.</translation>
        </message>
        <message>
            <source>Folds of the cross-validation</source>
            <translation>Parts de la validation croisée</translation>
        </message>
        <message>
            <source>Side of a block</source>
            <translation>Côté d'un bloc</translation>
        </message>
        <message>
            <source>Pixels. Choose more than the distance over which the land looks alike; 0: an eighth of the labelled area.</source>
            <translation>Pixels. Choisissez plus que la distance sur laquelle le terrain se ressemble ; 0 : un huitième de la surface étiquetée.</translation>
        </message>
        <message>
            <source>Drawn at random.</source>
            <translation>Tirés au hasard.</translation>
        </message>
        <message>
            <source>Largest number of training pixels</source>
            <translation>Plus grand nombre de pixels d'entraînement</translation>
        </message>
        <message>
            <source>Equal seeds give equal results on one machine.</source>
            <translation>Des graines égales donnent des résultats égaux sur une machine.</translation>
        </message>
        <message>
            <source>Random seed</source>
            <translation>Graine aléatoire</translation>
        </message>
        <message>
            <source>8-bit, 0 = nodata.</source>
            <translation>8 bits, 0 = nodata.</translation>
        </message>
        <message>
            <source>Class map</source>
            <translation>Carte de classes</translation>
        </message>
        <message>
            <source>Class probabilities</source>
            <translation>Probabilités des classes</translation>
        </message>
        <message>
            <source>One band for each class, UInt16 with scale 0.0001. These are the head's own estimates, not calibrated.</source>
            <translation>Une bande par classe, UInt16 avec échelle 0.0001. Ce sont les estimations de la tête elle-même, non calibrées.</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Polygones</translation>
        </message>
        <message>
            <source>Connected pixels of one class, with the fields code and class (.gpkg, .shp, .geojson, .fgb). A GeoPackage that exists keeps its tables: a table 'classes' is added to it, or replaced.</source>
            <translation>Pixels connexes d'une même classe, avec les champs code et class (.gpkg, .shp, .geojson, .fgb). Un GeoPackage existant garde ses tables : une table 'classes' y est ajoutée, ou remplacée.</translation>
        </message>
        <message>
            <source>Accuracy and confusion matrix.</source>
            <translation>Exactitude et matrice de confusion.</translation>
        </message>
        <message>
            <source>The trained head, for 'reuse'.</source>
            <translation>La tête entraînée, pour « reuse ».</translation>
        </message>
        <message>
            <source>Overall accuracy (cross-validated)</source>
            <translation>Exactitude globale (validation croisée)</translation>
        </message>
        <message>
            <source>Balanced accuracy (cross-validated)</source>
            <translation>Exactitude équilibrée (validation croisée)</translation>
        </message>
        <message>
            <source>Give INPUT, TOKENS or both: there is nothing to classify.</source>
            <translation>Donnez INPUT, TOKENS ou les deux : il n'y a rien à classer.</translation>
        </message>
        <message>
            <source>FOLDS is 1: a cross-validation needs 2 or more; 0 leaves it out.</source>
            <translation>FOLDS vaut 1 : une validation croisée en demande 2 ou plus ; 0 l'omet.</translation>
        </message>
        <message>
            <source>METHOD 'reuse' needs HEAD, a file saved by a run with 'train'.</source>
            <translation>METHOD « reuse » demande HEAD, un fichier enregistré par une exécution avec « train ».</translation>
        </message>
        <message>
            <source>Make spectral products</source>
            <translation>Faire des produits spectraux</translation>
        </message>
        <message>
            <source>True colour, near-infrared pseudo-colour and spectral indices of a ten-band cube at 10 m or 1 m.</source>
            <translation>Vraies couleurs, fausses couleurs proche infrarouge et indices spectraux d'un cube à dix bandes à 10 m ou 1 m.</translation>
        </message>
        <message>
            <source>band math</source>
            <translation>calcul de bandes</translation>
        </message>
        <message>
            <source>composite</source>
            <translation>composition</translation>
        </message>
        <message>
            <source>index</source>
            <translation>indice</translation>
        </message>
        <message>
            <source>indices</source>
            <translation>indices</translation>
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
            <translation>végétation</translation>
        </message>
        <message>
            <source>water</source>
            <translation>eau</translation>
        </message>
        <message>
            <source>TCI, NDVI and IRP of the bundled scene.</source>
            <translation>TCI, NDVI et IRP de la scène fournie.</translation>
        </message>
        <message>
            <source>&lt;p&gt;Reads the cube once, window by window, and writes each product on the cube's own grid, nodata kept.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt; (8-bit RGB, 0 = nodata, 1 to 255 = brightness) have a fixed stretch, so that neighbouring scenes and dates compare: TCI is reflectance 0 to 0.2 in B04, B03, B02; IRP is 0 to 0.5 in B08 and 0 to 0.3 in B04 and B03; NDVI is coloured from blue-grey (−0.2) over sand (0.15) to dark green (0.9). They are named …_TCI.tif, …_NDVI.tif, …_IRP.tif.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Values&lt;/b&gt; (…_NDVI_values.tif and so on) are for measuring. A zero denominator gives nodata.&lt;/p&gt;&lt;p&gt;File names begin with S2L2Ax10_T[MGRS]-[satellite and orbit]-[YYYYMMDD] if the input's name or metadata state the Sentinel-2 product, and with the input's name otherwise.&lt;/p&gt;&lt;p&gt;From a super-resolved cube an index has the 1 m grid, not 1 m resolution: detail is inferred, in the red-edge and short-wave infrared bands (NDRE, MNDWI, NBR, NDMI, BSI) most of all.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Lit le cube une fois, fenêtre par fenêtre, et écrit chaque produit sur la grille du cube, nodata gardé.&lt;/p&gt;&lt;p&gt;Les &lt;b&gt;images&lt;/b&gt; (RVB 8 bits, 0 = nodata, 1 à 255 = luminosité) ont un étirement fixe, afin que scènes voisines et dates se comparent : TCI est la réflectance 0 à 0,2 dans B04, B03, B02 ; IRP est 0 à 0,5 dans B08 et 0 à 0,3 dans B04 et B03 ; NDVI va du gris-bleu (−0,2) au vert foncé (0,9) en passant par le sable (0,15). Elles s'appellent …_TCI.tif, …_NDVI.tif, …_IRP.tif.&lt;/p&gt;&lt;p&gt;Les &lt;b&gt;valeurs&lt;/b&gt; (…_NDVI_values.tif et ainsi de suite) servent à mesurer. Un dénominateur nul donne nodata.&lt;/p&gt;&lt;p&gt;Les noms de fichiers commencent par S2L2Ax10_T[MGRS]-[satellite et orbite]-[AAAAMMJJ] si le nom ou les métadonnées de l'entrée indiquent le produit Sentinel-2, et sinon par le nom de l'entrée.&lt;/p&gt;&lt;p&gt;D'un cube super-résolu, un indice a la grille de 1 m, pas la résolution de 1 m : le détail est déduit, surtout dans les bandes red-edge et infrarouge à ondes courtes (NDRE, MNDWI, NBR, NDMI, BSI).&lt;/p&gt;</translation>
        </message>
        <message>
            <source>A Sentinel-2 cube with the ten bands B02 to B12, original or super-resolved; a .SAFE folder or .zip, too.</source>
            <translation>Un cube Sentinel-2 avec les dix bandes B02 à B12, d'origine ou super-résolu ; aussi un dossier .SAFE ou un .zip.</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Expression over the bands</source>
            <translation>Expression sur les bandes</translation>
        </message>
        <message>
            <source>A product of your own, such as (B8A - B05) / (B8A + B05): the bands B02 to B12 as reflectance 0 to 1, numbers, + - * / **, parentheses and the functions {functions}.</source>
            <translation>Un produit à vous, par exemple (B8A - B05) / (B8A + B05) : les bandes B02 à B12 en réflectance de 0 à 1, nombres, + - * / **, parenthèses et les fonctions {functions}.</translation>
        </message>
        <message>
            <source>Name of the expression</source>
            <translation>Nom de l'expression</translation>
        </message>
        <message>
            <source>Names the expression's file and band: letters, digits and hyphens.</source>
            <translation>Nomme le fichier et la bande de l'expression : lettres, chiffres et traits d'union.</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Écrire</translation>
        </message>
        <message>
            <source>auto: pictures of TCI, NDVI and IRP, and values of every index; pictures: 8-bit pictures of TCI, NDVI and IRP only; values: numbers of all products, no pictures; all: both.</source>
            <translation>auto : images de TCI, NDVI et IRP, et valeurs de chaque indice ; pictures : seulement des images 8 bits de TCI, NDVI et IRP ; values : nombres de tous les produits, pas d'images ; all : les deux.</translation>
        </message>
        <message>
            <source>Data type of values</source>
            <translation>Type de données des valeurs</translation>
        </message>
        <message>
            <source>Float32 with NaN as nodata, or Int16 (value × 10000 with the scale in the file, nodata −32768): half the size, four decimals, values within ±3.2767.</source>
            <translation>Float32 avec NaN pour nodata, ou Int16 (valeur × 10000 avec l'échelle dans le fichier, nodata −32768) : moitié moins grand, quatre décimales, valeurs dans ±3,2767.</translation>
        </message>
        <message>
            <source>Open the results as styled layers</source>
            <translation>Ouvrir les résultats comme couches stylées</translation>
        </message>
        <message>
            <source>No effect if no project is open (qgis_process).</source>
            <translation>Sans effet si aucun projet n'est ouvert (qgis_process).</translation>
        </message>
        <message>
            <source>Folder for the products</source>
            <translation>Dossier des produits</translation>
        </message>
        <message>
            <source>Created if it does not exist. Files of the same names are replaced.</source>
            <translation>Créé s'il n'existe pas. Les fichiers de même nom sont remplacés.</translation>
        </message>
        <message>
            <source>Files written</source>
            <translation>Fichiers écrits</translation>
        </message>
        <message>
            <source>Super-resolve</source>
            <translation>Super-résolution</translation>
        </message>
        <message>
            <source>Brings the ten bands of a Sentinel-2 image from the 10 m to the 1 m grid.</source>
            <translation>Amène les dix bandes d'une image Sentinel-2 de la grille de 10 m à celle de 1 m.</translation>
        </message>
        <message>
            <source>1 m</source>
            <translation>1 m</translation>
        </message>
        <message>
            <source>deep learning</source>
            <translation>apprentissage profond</translation>
        </message>
        <message>
            <source>sharpen</source>
            <translation>affiner</translation>
        </message>
        <message>
            <source>super-resolution</source>
            <translation>super-résolution</translation>
        </message>
        <message>
            <source>superresolution</source>
            <translation>superrésolution</translation>
        </message>
        <message>
            <source>upscale</source>
            <translation>agrandir</translation>
        </message>
        <message>
            <source>Left: the bundled scene at 10 m. Right: its result on the 1 m grid, by the bundled checkpoint.</source>
            <translation>À gauche : la scène fournie à 10 m. À droite : son résultat sur la grille de 1 m, par le checkpoint fourni.</translation>
        </message>
        <message>
            <source>&lt;p&gt;A neural network draws ten times finer pixels: the same ten bands (B02 to B12), the same corners, a tenth of the pixel size. The result is a 1 m &lt;b&gt;grid&lt;/b&gt;, not 1 m truth: edges of fields, roads and roofs become sharper, but nothing below some metres is measured. The red-edge and short-wave infrared bands, measured at 20 m, are inferred most of all.&lt;/p&gt;&lt;p&gt;The image is cut into tiles that overlap and are cross-faded, so that no seam shows. Memory does not grow with the image; during the run the disk needs about twice the size of the result. The file gets its name when it is complete.&lt;/p&gt;&lt;p&gt;Without your own checkpoint the bundled open one is used.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Un réseau de neurones dessine des pixels dix fois plus fins : les mêmes dix bandes (B02 à B12), les mêmes coins, un dixième de la taille des pixels. Le résultat est une &lt;b&gt;grille&lt;/b&gt; de 1 m, pas une vérité à 1 m : les bords des champs, des routes et des toits deviennent plus nets, mais rien au-dessous de quelques mètres n'est mesuré. Les bandes red-edge et infrarouge à ondes courtes, mesurées à 20 m, sont les plus déduites.&lt;/p&gt;&lt;p&gt;L'image est découpée en tuiles qui se recouvrent et sont fondues les unes dans les autres, si bien qu'aucune couture n'apparaît. La mémoire ne croît pas avec l'image ; pendant l'exécution, le disque demande environ deux fois la taille du résultat. Le fichier reçoit son nom une fois complet.&lt;/p&gt;&lt;p&gt;Sans checkpoint à vous, le checkpoint ouvert fourni est utilisé.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Sentinel-2 image</source>
            <translation>Image Sentinel-2</translation>
        </message>
        <message>
            <source>A raster layer or file with the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12 (or all 12 or 13 of a product) on the 10 m grid. Also, as a path: a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of band files.</source>
            <translation>Une couche ou un fichier raster avec les dix bandes B02 B03 B04 B05 B06 B07 B08 B8A B11 B12 (ou les 12 ou 13 d'un produit) sur la grille de 10 m. Aussi, comme chemin : un dossier .SAFE, son .zip ou MTD_MSIL*.xml, ou un dossier de fichiers de bandes.</translation>
        </message>
        <message>
            <source>Further dates</source>
            <translation>Autres dates</translation>
        </message>
        <message>
            <source>Images of the same place on other days, in any form that the input may have, on the same pixels. Their detail is fused with that of the input, which stays the reference: its colours and its changes count. Dates that do not fit (clouds, other seasons) are left out, and the log names them. Each date takes about as long again as the image alone.</source>
            <translation>Images du même lieu à d'autres jours, sous toute forme que l'entrée peut avoir, sur les mêmes pixels. Leur détail est fusionné avec celui de l'entrée, qui reste la référence : ses couleurs et ses changements comptent. Les dates qui ne conviennent pas (nuages, autres saisons) sont laissées de côté, et le journal les nomme. Chaque date prend environ autant de temps que l'image seule.</translation>
        </message>
        <message>
            <source>The part to super-resolve, in any CRS; empty: the whole image. It snaps outward to whole pixels.</source>
            <translation>La partie à super-résoudre, dans n'importe quel SCR ; vide : toute l'image. Elle s'étend vers l'extérieur à des pixels entiers.</translation>
        </message>
        <message>
            <source>Polygons in any CRS. Outside of them the result is nodata, and nothing is computed.</source>
            <translation>Polygones dans n'importe quel SCR. Hors d'eux, le résultat est nodata et rien n'est calculé.</translation>
        </message>
        <message>
            <source>How bands with 20 m pixels are brought to the 10 m grid.</source>
            <translation>Comment les bandes à pixels de 20 m sont amenées sur la grille de 10 m.</translation>
        </message>
        <message>
            <source>Pixels that are not 10 m</source>
            <translation>Pixels qui ne font pas 10 m</translation>
        </message>
        <message>
            <source>check: refuse them; any: accept them, the result has a tenth of them; utm: warp to 10 m UTM pixels.</source>
            <translation>check : les refuser ; any : les accepter, le résultat en a un dixième ; utm : projeter sur des pixels UTM de 10 m.</translation>
        </message>
        <message>
            <source>Classes of the product's scene classification (SCL) that become nodata.</source>
            <translation>Classes de la classification de scène (SCL) du produit qui deviennent nodata.</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files, with weights that you may use. Empty: the one named in Settings &gt; Options &gt; S2DR3, else the bundled open checkpoint.</source>
            <translation>Un fichier .safetensors, .pt ou .pth, ou un dossier avec un fichier par module, avec des poids que vous avez le droit d'utiliser. Vide : celui nommé dans Préférences &gt; Options &gt; S2DR3, sinon le checkpoint ouvert fourni.</translation>
        </message>
        <message>
            <source>Device of the network: auto (a working GPU, else the processor), cpu, cuda, cuda:0, cuda:1 … or mps.</source>
            <translation>Périphérique du réseau : auto (un GPU qui fonctionne, sinon le processeur), cpu, cuda, cuda:0, cuda:1 … ou mps.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <source>auto: float32, and float16 on CUDA, or as in the settings. bf16 is faster also on processors with units for it (AVX-512 BF16, AMX, ARM's BF16), and very slow on others.</source>
            <translation>auto : float32, et float16 sur CUDA, ou comme dans les options. bf16 est aussi plus rapide sur les processeurs qui ont des unités pour cela (AVX-512 BF16, AMX, BF16 d'ARM), et très lent sur les autres.</translation>
        </message>
        <message>
            <source>Consistency steps</source>
            <translation>Étapes de cohérence</translation>
        </message>
        <message>
            <source>Back-projection steps that adjust the result to the radiometry of its input through the sensor model: 1 to 3 are safe, more amplify noise, 0 is none, −1 is the checkpoint's own number. Where further dates are fused, the fusion takes their place.</source>
            <translation>Étapes de rétroprojection qui ajustent le résultat à la radiométrie de son entrée par le modèle du capteur : 1 à 3 sont sûres, davantage amplifient le bruit, 0 n'en fait aucune, −1 le nombre du checkpoint. Là où d'autres dates sont fusionnées, la fusion les remplace.</translation>
        </message>
        <message>
            <source>Tile size (input pixels)</source>
            <translation>Taille de tuile (pixels d'entrée)</translation>
        </message>
        <message>
            <source>Pixels a side of a tile, overlap included. Larger tiles are faster, since less is computed twice; smaller ones need less memory. 0: the largest that fits into half of the free memory, 480 at most.</source>
            <translation>Pixels par côté d'une tuile, recouvrement compris. Les grandes tuiles sont plus rapides, car moins est calculé deux fois ; les petites demandent moins de mémoire. 0 : la plus grande qui tient dans la moitié de la mémoire libre, 480 au plus.</translation>
        </message>
        <message>
            <source>Overlap (input pixels)</source>
            <translation>Recouvrement (pixels d'entrée)</translation>
        </message>
        <message>
            <source>How far a tile extends into its neighbours. Less is faster; too little shows as seams. −1: the need of the network, measured on the image once for each checkpoint, and at least 20 with a detector's lattice or further dates.</source>
            <translation>Jusqu'où une tuile s'étend dans ses voisines. Moins est plus rapide ; trop peu se voit comme des raccords. −1 : le besoin du réseau, mesuré sur l'image une fois pour chaque checkpoint, et au moins 20 avec un réseau du détecteur ou d'autres dates.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertitude</translation>
        </message>
        <message>
            <source>Also write OUTPUT's name with _uncertainty: how much the result changes when the image is rotated and mirrored, and how much the result, degraded to 10 m, differs from the image. Eight times as slow.</source>
            <translation>Écrit aussi un fichier du nom d'OUTPUT avec _uncertainty : à quel point le résultat change quand l'image est tournée et reflétée, et à quel point le résultat, dégradé à 10 m, s'écarte de l'image. Huit fois plus lent.</translation>
        </message>
        <message>
            <source>Pictures and indices to write beside OUTPUT: {products}. Give the names, not numbers.</source>
            <translation>Images et indices à écrire à côté d'OUTPUT : {products}. Donnez les noms, pas des numéros.</translation>
        </message>
        <message>
            <source>UInt16: reflectance × 10000, nodata 0, with the scale in the file. Float32: reflectance, nodata NaN, twice the size.</source>
            <translation>UInt16 : réflectance × 10000, nodata 0, avec l'échelle dans le fichier. Float32 : réflectance, nodata NaN, deux fois la taille.</translation>
        </message>
        <message>
            <source>Arrange OUTPUT and the uncertainty for reading over the network. Products are plain GeoTIFFs.</source>
            <translation>Agence OUTPUT et l'incertitude pour la lecture par le réseau. Les produits sont de simples GeoTIFF.</translation>
        </message>
        <message>
            <source>Continues after the last finished tile of an interrupted run with the same OUTPUT and settings, and keeps unfinished work (in a hidden folder beside OUTPUT) if this run fails or is cancelled.</source>
            <translation>Reprend après la dernière tuile finie d'une exécution interrompue ayant le même OUTPUT et les mêmes paramètres, et garde le travail inachevé (dans un dossier caché à côté d'OUTPUT) si cette exécution échoue ou est annulée.</translation>
        </message>
        <message>
            <source>Super-resolved image</source>
            <translation>Image super-résolue</translation>
        </message>
        <message>
            <source>A GeoTIFF with ten bands. An existing file is replaced when the new one is complete.</source>
            <translation>Un GeoTIFF à dix bandes. Un fichier existant est remplacé quand le nouveau est complet.</translation>
        </message>
        <message>
            <source>Tiles computed</source>
            <translation>Tuiles calculées</translation>
        </message>
        <message>
            <source>Tiles without data, skipped</source>
            <translation>Tuiles sans données, passées</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Secondes</translation>
        </message>
        <message>
            <source>Device used</source>
            <translation>Périphérique utilisé</translation>
        </message>
        <message>
            <source>Difference from the input at 10 m</source>
            <translation>Écart à l'entrée à 10 m</translation>
        </message>
        <message>
            <source>DECODER does not exist: {}</source>
            <translation>DECODER n'existe pas : {}</translation>
        </message>
        <message>
            <source>Loading the network</source>
            <translation>Chargement du réseau</translation>
        </message>
        <message>
            <source>Date {number} ({name})</source>
            <translation>Date {number} ({name})</translation>
        </message>
        <message>
            <source>Degraded to 10 m, the result differs from its input by {value:.4f}.</source>
            <translation>Dégradé à 10 m, le résultat s'écarte de son entrée de {value:.4f}.</translation>
        </message>
        <message>
            <source>Super-resolve many scenes</source>
            <translation>Super-résoudre de nombreuses scènes</translation>
        </message>
        <message>
            <source>Super-resolves many Sentinel-2 scenes in sheets, with all cores of this computer or on a Dask cluster.</source>
            <translation>Super-résout de nombreuses scènes Sentinel-2 par feuilles, avec tous les cœurs de cet ordinateur ou sur un cluster Dask.</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>lot</translation>
        </message>
        <message>
            <source>country</source>
            <translation>pays</translation>
        </message>
        <message>
            <source>dask</source>
            <translation>dask</translation>
        </message>
        <message>
            <source>parallel</source>
            <translation>parallèle</translation>
        </message>
        <message>
            <source>slurm</source>
            <translation>slurm</translation>
        </message>
        <message>
            <source>&lt;p&gt;Each scene is cut into sheets, squares of 1024 input pixels, which are made one by one by as many processes as this computer has cores and memory for, or by the workers of a Dask cluster. A sheet is a COG of its own; each scene gets a virtual raster of its sheets, and the folder a tile index, a static STAC collection and a summary.&lt;/p&gt;&lt;p&gt;A sheet that is in the folder is done. Whatever ends a run, &lt;b&gt;the same parameters go on&lt;/b&gt; with what is missing: nothing is made twice, nothing unfinished has a final name. A sheet that fails is tried again, then given up and named; all others are made.&lt;/p&gt;&lt;p&gt;Job arrays (SLURM, Kubernetes, AWS Batch) do the same without QGIS by &lt;code&gt;python -m s2dr3_qgis.engine.sheets&lt;/code&gt;; see docs/SCALE.md.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Chaque scène est découpée en feuilles, des carrés de 1024 pixels de l'entrée, faites une à une par autant de processus que cet ordinateur a de cœurs et de mémoire, ou par les workers d'un cluster Dask. Une feuille est un COG à elle seule ; chaque scène reçoit un raster virtuel de ses feuilles, et le dossier un index de tuiles, une collection STAC statique et un résumé.&lt;/p&gt;&lt;p&gt;Une feuille qui est dans le dossier est faite. Quoi qui termine une exécution, &lt;b&gt;les mêmes paramètres continuent&lt;/b&gt; avec ce qui manque : rien n'est fait deux fois, rien d'inachevé n'a un nom définitif. Une feuille qui échoue est réessayée, puis abandonnée et nommée ; toutes les autres sont faites.&lt;/p&gt;&lt;p&gt;Les tableaux de tâches (SLURM, Kubernetes, AWS Batch) font de même sans QGIS par &lt;code&gt;python -m s2dr3_qgis.engine.sheets&lt;/code&gt; ; voir docs/SCALE.md.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Raster layers or files, .SAFE folders or .zip files, a folder that holds such, a text file with a path a line, or a JSON file with STAC items. Settings of a layer in QGIS (CRS, nodata) do not count.</source>
            <translation>Couches ou fichiers raster, dossiers .SAFE ou fichiers .zip, un dossier qui en contient, un fichier texte avec un chemin par ligne, ou un fichier JSON avec des items STAC. Les réglages d'une couche dans QGIS (SCR, nodata) ne comptent pas.</translation>
        </message>
        <message>
            <source>Polygons, in any CRS: sheets that do not meet them are not made, and pixels outside are nodata.</source>
            <translation>Polygones, dans n'importe quel SCR : les feuilles qui ne les touchent pas ne sont pas faites, et les pixels au-dehors sont nodata.</translation>
        </message>
        <message>
            <source>Folder of sheets</source>
            <translation>Dossier des feuilles</translation>
        </message>
        <message>
            <source>A folder that all workers see at this path. What lies there is kept; the same parameters go on with it.</source>
            <translation>Un dossier que tous les workers voient sous ce chemin. Ce qui s'y trouve est gardé ; les mêmes paramètres le continuent.</translation>
        </message>
        <message>
            <source>Scenes as virtual rasters</source>
            <translation>Scènes comme rasters virtuels</translation>
        </message>
        <message>
            <source>Number of sheets</source>
            <translation>Nombre de feuilles</translation>
        </message>
        <message>
            <source>Sheets that are not made</source>
            <translation>Feuilles non faites</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Estimation</translation>
        </message>
        <message>
            <source>Summary of the sheets</source>
            <translation>Résumé des feuilles</translation>
        </message>
        <message>
            <source>As for Super-resolve; on a cluster, at the same path on all machines.</source>
            <translation>Comme pour « Super-résoudre » ; sur un cluster, sous le même chemin sur toutes les machines.</translation>
        </message>
        <message>
            <source>As for Super-resolve. All workers need the same kind of device as this computer.</source>
            <translation>Comme pour « Super-résoudre ». Tous les workers ont besoin du même type de périphérique que cet ordinateur.</translation>
        </message>
        <message>
            <source>As for Super-resolve, for all workers.</source>
            <translation>Comme pour « Super-résoudre », pour tous les workers.</translation>
        </message>
        <message>
            <source>UInt16: reflectance × 10000. Float32: reflectance, twice as large.</source>
            <translation>UInt16 : réflectance × 10000. Float32 : réflectance, deux fois plus grand.</translation>
        </message>
        <message>
            <source>Sheet (input pixels)</source>
            <translation>Feuille (pixels de l'entrée)</translation>
        </message>
        <message>
            <source>Pixels a side of a sheet, a multiple of 128. A killed worker loses one sheet at most.</source>
            <translation>Pixels par côté d'une feuille, un multiple de 128. Un worker tué perd une feuille au plus.</translation>
        </message>
        <message>
            <source>Dask cluster</source>
            <translation>Cluster Dask</translation>
        </message>
        <message>
            <source>Empty: processes of this computer. Else the scheduler's address (tls://host:port, or tcp://127.0.0.1:port on this computer) or its scheduler file. Whoever runs a cluster can run programs on this computer.</source>
            <translation>Vide : processus de cet ordinateur. Sinon l'adresse de l'ordonnanceur (tls://hôte:port, ou tcp://127.0.0.1:port sur cet ordinateur) ou son fichier. Qui exploite un cluster peut exécuter des programmes sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Processes</source>
            <translation>Processus</translation>
        </message>
        <message>
            <source>Processes of this computer, each with one core. 0: as many as cores and memory allow.</source>
            <translation>Processus de cet ordinateur, chacun avec un cœur. 0 : autant que les cœurs et la mémoire le permettent.</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Essais</translation>
        </message>
        <message>
            <source>How often a sheet that fails is tried before it is given up and named.</source>
            <translation>Combien de fois une feuille qui échoue est essayée avant d'être abandonnée et nommée.</translation>
        </message>
        <message>
            <source>Estimate only</source>
            <translation>Estimer seulement</translation>
        </message>
        <message>
            <source>Plan the sheets and say what they take (core-hours, GB of disk and of scratch, MB/s), and make none.</source>
            <translation>Planifier les feuilles et dire ce qu'elles demandent (heures-cœur, Go de disque et de fichiers temporaires, Mo/s), sans en faire aucune.</translation>
        </message>
        <message>
            <source>Open the scenes on the map</source>
            <translation>Ouvrir les scènes sur la carte</translation>
        </message>
        <message>
            <source>The first 20 scenes as layers; no effect if no project is open (qgis_process).</source>
            <translation>Les 20 premières scènes en couches ; sans effet si aucun projet n'est ouvert (qgis_process).</translation>
        </message>
        <message>
            <source>SHEET must be a multiple of 128 pixels, such as 512, 1024 or 2048.</source>
            <translation>SHEET doit être un multiple de 128 pixels, comme 512, 1024 ou 2048.</translation>
        </message>
        <message>
            <source>The settings of the layer {} in QGIS (CRS, nodata) do not count.</source>
            <translation>Les réglages de la couche {} dans QGIS (SCR, nodata) ne comptent pas.</translation>
        </message>
        <message>
            <source>The first {shown} of {total} scenes are opened; sheets.gti.gpkg shows all of them.</source>
            <translation>Les {shown} premières scènes sur {total} sont ouvertes ; sheets.gti.gpkg les montre toutes.</translation>
        </message>
        <message>
            <source>{missing} of {total} sheets are not made. {names}. The others are in {output}, summary.json lists all that failed, and the same parameters try them again.</source>
            <translation>{missing} feuilles sur {total} ne sont pas faites. {names}. Les autres sont dans {output} ; summary.json liste toutes celles qui ont échoué, et les mêmes paramètres les réessaient.</translation>
        </message>
        <message>
            <source>A DINOv3 ViT as published by Meta, Hugging Face or timm, such as ViT-L/16 trained on satellite images (SAT-493M). If it has several files: any part, or the index. Empty: the backbone of the settings, else the bundled small one, which is for trials and much less informative.</source>
            <translation>Un ViT DINOv3 tel que publié par Meta, Hugging Face ou timm, par exemple ViT-L/16 entraîné sur des images satellite (SAT-493M). S'il a plusieurs fichiers : n'importe quelle partie, ou l'index. Vide : le backbone des réglages, sinon le petit fourni, qui sert à essayer et est bien moins informatif.</translation>
        </message>
        <message>
            <source>Backbone checkpoint</source>
            <translation>Checkpoint du backbone</translation>
        </message>
        <message>
            <source>Imagery</source>
            <translation>Imagerie</translation>
        </message>
        <message>
            <source>Models and checkpoints</source>
            <translation>Modèles et checkpoints</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualité</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>The disk is full: free space there, or choose another one.</source>
            <translation>Le disque est plein : libérez-y de la place, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Check that the file, its folder and its disk or network share are still there, that you may use them, and that no other program holds the file.</source>
            <translation>Vérifiez que le fichier, son dossier et son disque ou partage réseau existent encore, que vous pouvez les utiliser et qu'aucun autre programme ne tient le fichier.</translation>
        </message>
        <message>
            <source>sentinel-2</source>
            <translation>sentinel-2</translation>
        </message>
        <message>
            <source>Give the name, not a number.</source>
            <translation>Donnez le nom, pas un numéro.</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>Checkpoint file</source>
            <translation>Fichier du checkpoint</translation>
        </message>
        <message>
            <source>A decoder or a backbone: a .safetensors, .pt or .pth file, or one of another name. In scripts also a folder.</source>
            <translation>Un décodeur ou un backbone : un fichier .safetensors, .pt ou .pth, ou d'un autre nom. Dans les scripts, aussi un dossier.</translation>
        </message>
        <message>
            <source>Or folder of module dumps</source>
            <translation>Ou dossier de fichiers de modules</translation>
        </message>
        <message>
            <source>A folder with one file per module (module_NNN_NAME.KIND.pt). Give either this or a file.</source>
            <translation>Un dossier avec un fichier par module (module_NNN_NAME.KIND.pt). Donnez soit celui-ci, soit un fichier.</translation>
        </message>
        <message>
            <source>Give either a checkpoint file ({file}) or a folder of module dumps ({folder}).</source>
            <translation>Donnez soit un fichier de checkpoint ({file}), soit un dossier de fichiers de modules ({folder}).</translation>
        </message>
        <message>
            <source>How the bands measured at 20 m came to the 10 m grid. auto: measured. duplicated: each 20 m pixel is 2 × 2 equal ones. interpolated: resampled smoothly. sharp: sharpened to 10 m before (Sen2Res, DSen2 and the like).</source>
            <translation>Comment les bandes mesurées à 20 m sont arrivées sur la grille de 10 m. auto : mesuré. duplicated : chaque pixel de 20 m est 2 × 2 pixels égaux. interpolated : rééchantillonnées en douceur. sharp : affinées à 10 m auparavant (Sen2Res, DSen2 et semblables).</translation>
        </message>
        <message>
            <source>auto: by band names, wavelengths or the number of bands. Or the name of each band in the file's order, such as B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12 ('-' for one to leave out), or ten band numbers, those of B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12.</source>
            <translation>auto : d'après les noms des bandes, les longueurs d'onde ou le nombre de bandes. Ou le nom de chaque bande dans l'ordre du fichier, comme B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12 ('-' pour une à laisser de côté), ou dix numéros de bandes, ceux de B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12.</translation>
        </message>
        <message>
            <source>How stored numbers become reflectance. auto: from the product or file. Or one of reflectance, DN/10000, (DN-1000)/10000 (products from January 2022 on, baseline 04.00), DN/65535, or a factor such as 0.0001.</source>
            <translation>Comment les nombres enregistrés deviennent de la réflectance. auto : d'après le produit ou le fichier. Ou l'un de reflectance, DN/10000, (DN-1000)/10000 (produits depuis janvier 2022, version 04.00), DN/65535, ou un facteur comme 0.0001.</translation>
        </message>
        <message>
            <source>Band order</source>
            <translation>Ordre des bandes</translation>
        </message>
        <message>
            <source>20 m bands</source>
            <translation>Bandes de 20 m</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>If each band is a layer or file of its own: the others, in any order. Names of layers or files must hold the band (B02, FRE_B2, blue, ...), or BAND_ORDER states the bands of the input and of these, in order. A layer of the scene classification (SCL) may be among them.</source>
            <translation>Si chaque bande est une couche ou un fichier à part : les autres, dans n'importe quel ordre. Les noms des couches ou fichiers doivent contenir la bande (B02, FRE_B2, blue, ...), ou BAND_ORDER indique les bandes de l'entrée et de ceux-ci, dans l'ordre. Une couche de la classification de scène (SCL) peut en faire partie.</translation>
        </message>
        <message>
            <source>Other band layers</source>
            <translation>Autres couches de bandes</translation>
        </message>
        <message>
            <source>METHOD 'train' needs TRAINING polygons and their CLASS_FIELD.</source>
            <translation>METHOD « train » demande des polygones TRAINING et leur CLASS_FIELD.</translation>
        </message>
        <message>
            <source>TRAINING has no field '{field}'.</source>
            <translation>TRAINING n'a pas de champ « {field} ».</translation>
        </message>
        <message>
            <source>A training polygon cannot be brought to the raster's CRS: {error}</source>
            <translation>Un polygone d'entraînement ne peut être amené dans le SCR du raster : {error}</translation>
        </message>
        <message>
            <source>Did you mean {}?</source>
            <translation>Vouliez-vous dire {} ?</translation>
        </message>
        <message>
            <source>There is no parameter {}: its value does not count.</source>
            <translation>Il n’y a pas de paramètre {} : sa valeur ne compte pas.</translation>
        </message>
        <message>
            <source>{}: '{}' is neither a file that exists nor a raster layer of the project.</source>
            <translation>{} : « {} » n’est ni un fichier existant ni une couche raster du projet.</translation>
        </message>
        <message>
            <source>{} '{}' is unknown: use {}.</source>
            <translation>{} « {} » est inconnu : choisissez parmi {}.</translation>
        </message>
        <message>
            <source>{} is '{}': use a number, at least {}.</source>
            <translation>{} vaut « {} » : indiquez un nombre d’au moins {}.</translation>
        </message>
        <message>
            <source>{} is '{}': use a number from {} to {}.</source>
            <translation>{} vaut « {} » : indiquez un nombre de {} à {}.</translation>
        </message>
        <message>
            <source>{} is '{}': use west, east, south, north with the CRS, such as 600000,601000,4900000,4901000 [EPSG:32632].</source>
            <translation>{} vaut « {} » : indiquez ouest, est, sud, nord et le SCR, par exemple 600000,601000,4900000,4901000 [EPSG:32632].</translation>
        </message>
        <message>
            <source>DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>DEVICE « {} » est inconnu : utilisez auto, cpu, cuda, cuda:N ou mps.</translation>
        </message>
        <message>
            <source>{} is '{}': use true or false.</source>
            <translation>{} vaut « {} » : utilisez true ou false.</translation>
        </message>
        <message>
            <source>Earth Search, Collection 1</source>
            <translation>Earth Search, Collection 1</translation>
        </message>
        <message>
            <source>Earth Search, harmonised</source>
            <translation>Earth Search, harmonisé</translation>
        </message>
        <message>
            <source>Copernicus Data Space Ecosystem</source>
            <translation>Copernicus Data Space Ecosystem</translation>
        </message>
        <message>
            <source>Custom catalogue</source>
            <translation>Catalogue personnel</translation>
        </message>
        <message>
            <source>True colour image</source>
            <translation>Image en vraies couleurs</translation>
        </message>
        <message>
            <source>Near-infrared pseudo-colour</source>
            <translation>Fausses couleurs proche infrarouge</translation>
        </message>
        <message>
            <source>Normalized difference vegetation index</source>
            <translation>Indice de végétation par différence normalisée</translation>
        </message>
        <message>
            <source>Normalized difference water index</source>
            <translation>Indice d'eau par différence normalisée</translation>
        </message>
        <message>
            <source>Modified normalized difference water index</source>
            <translation>Indice d'eau par différence normalisée modifié</translation>
        </message>
        <message>
            <source>Normalized difference red edge index</source>
            <translation>Indice red-edge par différence normalisée</translation>
        </message>
        <message>
            <source>Enhanced vegetation index</source>
            <translation>Indice de végétation amélioré</translation>
        </message>
        <message>
            <source>Soil-adjusted vegetation index (L = 0.5)</source>
            <translation>Indice de végétation ajusté au sol (L = 0,5)</translation>
        </message>
        <message>
            <source>Normalized burn ratio</source>
            <translation>Ratio normalisé de brûlage</translation>
        </message>
        <message>
            <source>Normalized difference moisture index</source>
            <translation>Indice d'humidité par différence normalisée</translation>
        </message>
        <message>
            <source>Bare soil index</source>
            <translation>Indice de sol nu</translation>
        </message>
        <message>
            <source>User's expression</source>
            <translation>Expression de l'utilisateur</translation>
        </message>
        <message>
            <source>Sentinel-2 super-resolution (S2DR3)</source>
            <translation>Super-résolution Sentinel-2 (S2DR3)</translation>
        </message>
    </context>
    <context>
        <name>AreaChoice</name>
        <message>
            <source>Drag a rectangle over the part to compute. Escape: end.</source>
            <translation>Tracez un rectangle sur la partie à calculer. Échap : fin.</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>The whole image</source>
            <translation>Toute l'image</translation>
        </message>
        <message>
            <source>Visible map</source>
            <translation>Carte visible</translation>
        </message>
        <message>
            <source>What the map shows when the run starts</source>
            <translation>Ce que la carte montre au début du traitement</translation>
        </message>
        <message>
            <source>A rectangle, drawn on the map or typed</source>
            <translation>Un rectangle, dessiné sur la carte ou saisi</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Dessiner</translation>
        </message>
        <message>
            <source>Inside the polygons of a layer only</source>
            <translation>Seulement dans les polygones d'une couche</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Polygones</translation>
        </message>
        <message>
            <source>Draw a rectangle on the map first.</source>
            <translation>Tracez d'abord un rectangle sur la carte.</translation>
        </message>
        <message>
            <source>Choose a layer of polygons first.</source>
            <translation>Choisissez d'abord une couche de polygones.</translation>
        </message>
    </context>
    <context>
        <name>AtOnce</name>
        <message>
            <source>Super-resolve it at once</source>
            <translation>Super-résoudre aussitôt</translation>
        </message>
        <message>
            <source>With the settings that Super-resolve had when it was last used in this window</source>
            <translation>Avec les réglages que « Super-résoudre » avait à sa dernière utilisation dans cette fenêtre</translation>
        </message>
        <message>
            <source>GeoTIFF (*.tif *.tiff)</source>
            <translation>GeoTIFF (*.tif *.tiff)</translation>
        </message>
        <message>
            <source>Super-resolved image</source>
            <translation>Image super-résolue</translation>
        </message>
        <message>
            <source>beside the cube, with _1m in the name</source>
            <translation>à côté du cube, avec _1m dans le nom</translation>
        </message>
    </context>
    <context>
        <name>BaseMapOffer</name>
        <message>
            <source>Add a base map</source>
            <translation>Ajouter un fond de carte</translation>
        </message>
        <message>
            <source>OpenStreetMap, as a layer below all others</source>
            <translation>OpenStreetMap, comme couche sous toutes les autres</translation>
        </message>
        <message>
            <source>The project is empty: a base map helps to find the place.</source>
            <translation>Le projet est vide : un fond de carte aide à trouver le lieu.</translation>
        </message>
    </context>
    <context>
        <name>CandidatePictures</name>
        <message>
            <source>Pictures of scenes</source>
            <translation>Images de scènes</translation>
        </message>
    </context>
    <context>
        <name>CandidateTable</name>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Tile</source>
            <translation>Tuile</translation>
        </message>
        <message>
            <source>Cloud, scene (%)</source>
            <translation>Nuages, scène (%)</translation>
        </message>
        <message>
            <source>Cloud, here (%)</source>
            <translation>Nuages, ici (%)</translation>
        </message>
        <message>
            <source>Cover (%)</source>
            <translation>Couverture (%)</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Candidats</translation>
        </message>
        <message>
            <source>Take this date</source>
            <translation>Prendre cette date</translation>
        </message>
        <message>
            <source>The place on this date</source>
            <translation>Le lieu à cette date</translation>
        </message>
        <message>
            <source>The whole tile on this date</source>
            <translation>Toute la tuile à cette date</translation>
        </message>
    </context>
    <context>
        <name>CheckpointCheck</name>
        <message>
            <source>Inspecting a checkpoint</source>
            <translation>Examen d'un checkpoint</translation>
        </message>
        <message>
            <source>There is no file or folder '{path}'.</source>
            <translation>Il n'y a ni fichier ni dossier '{path}'.</translation>
        </message>
        <message>
            <source>Inspecting the checkpoint…</source>
            <translation>Examen du checkpoint…</translation>
        </message>
        <message>
            <source>⚠ This is a checkpoint of another kind: {kind}.</source>
            <translation>⚠ C'est un checkpoint d'un autre type : {kind}.</translation>
        </message>
        <message>
            <source>✓ {kind}, {millions:.1f} million parameters</source>
            <translation>✓ {kind}, {millions:.1f} millions de paramètres</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>File…</source>
            <translation>Fichier…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <source>bundled open checkpoint</source>
            <translation>checkpoint ouvert fourni</translation>
        </message>
        <message>
            <source>{name}, from the settings</source>
            <translation>{name}, d'après les préférences</translation>
        </message>
        <message>
            <source>Checkpoint file</source>
            <translation>Fichier du checkpoint</translation>
        </message>
        <message>
            <source>Folder of module dumps</source>
            <translation>Dossier de fichiers de modules</translation>
        </message>
        <message>
            <source>auto – a working GPU, else the processor</source>
            <translation>auto – un GPU qui fonctionne, sinon le processeur</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>Recherche des périphériques</translation>
        </message>
        <message>
            <source>{device}: does not work ({problem})</source>
            <translation>{device} : ne fonctionne pas ({problem})</translation>
        </message>
        <message>
            <source>{device}, {free:.1f} of {total:.1f} GB free</source>
            <translation>{device}, {free:.1f} Go libres sur {total:.1f}</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Drag the line. F: the input alone. Escape: end.</source>
            <translation>Glissez la ligne. F : l'entrée seule. Échap : fin.</translation>
        </message>
    </context>
    <context>
        <name>DatesChoice</name>
        <message>
            <source>Fetch the clearest dates of a place and period; they come back to this list</source>
            <translation>Chercher les dates les plus claires d’un lieu et d’une période ; elles reviennent dans cette liste</translation>
        </message>
        <message>
            <source>From a place…</source>
            <translation>Depuis un lieu…</translation>
        </message>
        <message>
            <source>A product of another day</source>
            <translation>Un produit d’un autre jour</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>Demo scene</source>
            <translation>Scène de démonstration</translation>
        </message>
        <message>
            <source>Try the demo scene</source>
            <translation>Essayer la scène de démonstration</translation>
        </message>
        <message>
            <source>There is no image on the map yet.</source>
            <translation>Il n'y a pas encore d'image sur la carte.</translation>
        </message>
    </context>
    <context>
        <name>Dropped</name>
        <message>
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <source>A .SAFE folder, or a folder of band files</source>
            <translation>Un dossier .SAFE, ou un dossier de fichiers de bandes</translation>
        </message>
        <message>
            <source>Folder of a Sentinel-2 product</source>
            <translation>Dossier d'un produit Sentinel-2</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>OUTPUT is missing: name a file for the cube, or set LIST_ONLY.</source>
            <translation>OUTPUT manque : nommez un fichier pour le cube, ou activez LIST_ONLY.</translation>
        </message>
        <message>
            <source>The place is missing: give one of POINT, EXTENT and AREA.</source>
            <translation>Le lieu manque : donnez l'un de POINT, EXTENT et AREA.</translation>
        </message>
        <message>
            <source>The place is to be given by one of POINT, EXTENT and AREA, not by {stated}.</source>
            <translation>Le lieu doit être donné par l'un de POINT, EXTENT et AREA, non par {stated}.</translation>
        </message>
        <message>
            <source>POLYGONS is the table of TRAINING itself ({polygons}), which is never replaced: choose another file.</source>
            <translation>POLYGONS est la table de TRAINING elle-même ({polygons}), qui n'est jamais remplacée : choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>Cross-validation over {folds} folds of blocks of {block_pixels} pixels: overall accuracy {overall_accuracy:.3f}, balanced accuracy {balanced_accuracy:.3f}.</source>
            <translation>Validation croisée sur {folds} parts en blocs de {block_pixels} pixels : exactitude globale {overall_accuracy:.3f}, exactitude équilibrée {balanced_accuracy:.3f}.</translation>
        </message>
        <message>
            <source>Confusion matrix (rows: reference; columns: predicted):</source>
            <translation>Matrice de confusion (lignes : référence ; colonnes : prédiction) :</translation>
        </message>
        <message>
            <source>EXPRESSION_NAME '{name}' cannot name a file: use letters, digits and hyphens.</source>
            <translation>EXPRESSION_NAME '{name}' ne peut nommer un fichier : utilisez des lettres, des chiffres et des tirets.</translation>
        </message>
        <message>
            <source>The product {path}</source>
            <translation>Le produit {path}</translation>
        </message>
        <message>
            <source>The disk of {output} has {free} free, and the sheets may take {needed}: free some, choose another folder, or a smaller AREA.</source>
            <translation>Le disque de {output} a {free} de libre, et les feuilles peuvent prendre {needed} : libérez de la place, choisissez un autre dossier ou une AREA plus petite.</translation>
        </message>
        <message>
            <source>is calculated by QGIS from other layers</source>
            <translation>est calculée par QGIS à partir d'autres couches</translation>
        </message>
        <message>
            <source>lies in a PostgreSQL database</source>
            <translation>se trouve dans une base PostgreSQL</translation>
        </message>
        <message>
            <source>comes from a map server, which gives pictures</source>
            <translation>vient d'un serveur de cartes, qui donne des images</translation>
        </message>
        <message>
            <source>comes from a coverage server</source>
            <translation>vient d'un serveur de couvertures</translation>
        </message>
        <message>
            <source>The settings of the layer {source} in QGIS (CRS, nodata values, open options) do not count for {name}: its file is read as it is.</source>
            <translation>Les réglages de la couche {source} dans QGIS (SCR, valeurs nodata, options d'ouverture) ne comptent pas pour {name} : son fichier est lu tel quel.</translation>
        </message>
        <message>
            <source>LAYERS adds to a layer or file of one band, not to a folder ({first}): give only one of them.</source>
            <translation>LAYERS complète une couche ou un fichier d'une bande, pas un dossier ({first}) : donnez l'un des deux seulement.</translation>
        </message>
        <message>
            <source>The open option(s) {options} of the layer {name} do not count: its file is read with GDAL's defaults.</source>
            <translation>La ou les options d'ouverture {options} de la couche {name} ne comptent pas : son fichier est lu avec les valeurs par défaut de GDAL.</translation>
        </message>
        <message>
            <source>The CRS set in QGIS for the layer {name} counts: {authid} (file: {own}).</source>
            <translation>Le SCR défini dans QGIS pour la couche {name} compte : {authid} (fichier : {own}).</translation>
        </message>
        <message>
            <source>is of the provider {provider}, which is not GDAL</source>
            <translation>vient du fournisseur {provider}, qui n'est pas GDAL</translation>
        </message>
        <message>
            <source>The layer {name} {what}: save its bands as a raster file first (Export &gt; Save As, raw data), and choose that.</source>
            <translation>La couche {name} {what} : enregistrez d'abord ses bandes dans un fichier raster (Exporter &gt; Enregistrer sous, données brutes), et choisissez-le.</translation>
        </message>
        <message>
            <source>Additional nodata values of the layer {name} that are not set for all of its bands do not count.</source>
            <translation>Les valeurs nodata supplémentaires de la couche {name} qui ne sont pas définies pour toutes ses bandes ne comptent pas.</translation>
        </message>
        <message>
            <source>The nodata value of the file counts, although it is switched off for the layer {name} in QGIS.</source>
            <translation>La valeur nodata du fichier compte, bien qu'elle soit désactivée pour la couche {name} dans QGIS.</translation>
        </message>
        <message>
            <source>The CRS {stated} of {name} is unknown: use one such as EPSG:32632.</source>
            <translation>Le SCR {stated} de {name} est inconnu : utilisez-en un comme EPSG:32632.</translation>
        </message>
        <message>
            <source>{outside:.0%} of {name} lie outside the image: only the part inside is used. Its order is west, east, south, north (xmin,xmax,ymin,ymax).</source>
            <translation>{outside:.0%} de {name} se trouvent hors de l'image : seule la partie à l'intérieur est utilisée. L'ordre est ouest, est, sud, nord (xmin,xmax,ymin,ymax).</translation>
        </message>
        <message>
            <source>AREA has no (selected) polygon: select some, or choose another layer.</source>
            <translation>AREA n'a pas de polygone (sélectionné) : sélectionnez-en, ou choisissez une autre couche.</translation>
        </message>
        <message>
            <source>{name} has the CRS {authid} and the image has none, so that they cannot be compared: set the image's CRS (Layer &gt; Set CRS of Layer(s), or gdal_edit.py -a_srs).</source>
            <translation>{name} a le SCR {authid} et l'image n'en a pas, de sorte qu'ils ne peuvent être comparés : définissez le SCR de l'image (Couche &gt; Définir le SCR des couches, ou gdal_edit.py -a_srs).</translation>
        </message>
        <message>
            <source>{name} cannot be brought into the image's CRS: choose one nearer to the image.</source>
            <translation>{name} ne peut être ramenée au SCR de l'image : choisissez-en une plus proche de l'image.</translation>
        </message>
        <message>
            <source>{name} has an invalid geometry (feature {number}): repair the layer (Fix geometries), or let Processing skip such features (its setting Invalid features filtering).</source>
            <translation>{name} a une géométrie non valide (entité {number}) : réparez la couche (Réparer les géométries), ou laissez Traitement ignorer de telles entités (son paramètre Filtrage des entités invalides).</translation>
        </message>
        <message>
            <source>POINT has no finite coordinates: choose a point on the map.</source>
            <translation>POINT n'a pas de coordonnées finies : choisissez un point sur la carte.</translation>
        </message>
        <message>
            <source>SIZE must be above 0 m.</source>
            <translation>SIZE doit être supérieure à 0 m.</translation>
        </message>
        <message>
            <source>The area has no finite coordinates: choose another extent.</source>
            <translation>La zone n'a pas de coordonnées finies : choisissez une autre emprise.</translation>
        </message>
        <message>
            <source>The area is wider than half of the globe: choose a smaller one.</source>
            <translation>La zone est plus large que la moitié du globe : choisissez-en une plus petite.</translation>
        </message>
        <message>
            <source>The area reaches beyond 84° north or 80° south, where no Sentinel-2 tiles lie.</source>
            <translation>La zone dépasse 84° nord ou 80° sud, où il n'y a pas de tuiles Sentinel-2.</translation>
        </message>
        <message>
            <source>The file may be damaged: choose another scene.</source>
            <translation>Le fichier est peut-être endommagé : choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{band} of {scene}</source>
            <translation>{band} de {scene}</translation>
        </message>
        <message>
            <source>{file} is neither a GeoTIFF nor a JPEG 2000 file: the server may ask for an account (AUTHCFG), or a login page stands in between.</source>
            <translation>{file} n'est ni un GeoTIFF ni un fichier JPEG 2000 : le serveur demande peut-être un compte (AUTHCFG), ou une page de connexion s'interpose.</translation>
        </message>
        <message>
            <source>Cancelled. No output was written.</source>
            <translation>Annulé. Aucun résultat n'a été écrit.</translation>
        </message>
        <message>
            <source>Cannot read {file}</source>
            <translation>Impossible de lire {file}</translation>
        </message>
        <message>
            <source>{file} does not meet the area: choose another scene.</source>
            <translation>{file} ne touche pas la zone : choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{file} has no georeference, and its item gives none: choose another scene.</source>
            <translation>{file} n'a pas de géoréférence, et son élément n'en donne pas : choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{file} does not have {metres} m pixels that run east and south: choose another scene.</source>
            <translation>{file} n'a pas de pixels de {metres} m orientés vers l'est et le sud : choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{file} lies elsewhere than its item states: the file's own position is used.</source>
            <translation>{file} se trouve ailleurs que son élément ne l'indique : la position du fichier lui-même est utilisée.</translation>
        </message>
        <message>
            <source>Cannot complete the copy of {file}</source>
            <translation>Impossible d'achever la copie de {file}</translation>
        </message>
        <message>
            <source>Check that the folder exists, can be written to and has room.</source>
            <translation>Vérifiez que le dossier existe, qu'on peut y écrire et qu'il a de la place.</translation>
        </message>
        <message>
            <source>scene {cloud:.1f} % cloud</source>
            <translation>scène à {cloud:.1f} % de nuages</translation>
        </message>
        <message>
            <source>left: {error}</source>
            <translation>écartée : {error}</translation>
        </message>
        <message>
            <source>and {more} more</source>
            <translation>et {more} autres</translation>
        </message>
        <message>
            <source>Cannot write {target}</source>
            <translation>Impossible d'écrire {target}</translation>
        </message>
        <message>
            <source>Cannot write {target}: {messages}. {remedy}</source>
            <translation>Impossible d'écrire {target} : {messages}. {remedy}</translation>
        </message>
        <message>
            <source>Passed over: {error}</source>
            <translation>Laissé de côté : {error}</translation>
        </message>
        <message>
            <source>left: not looked at</source>
            <translation>écartée : non examinée</translation>
        </message>
        <message>
            <source>left: it does not meet the area</source>
            <translation>écartée : elle ne touche pas la zone</translation>
        </message>
        <message>
            <source>left: outside the dates</source>
            <translation>écartée : hors des dates</translation>
        </message>
        <message>
            <source>nearer to DATE</source>
            <translation>plus proche de DATE</translation>
        </message>
        <message>
            <source>left: not looked at, what was taken is {how}</source>
            <translation>écartée : non examinée, ce qui a été pris est {how}</translation>
        </message>
        <message>
            <source>left: what was taken is as clear or clearer</source>
            <translation>écartée : ce qui a été pris est aussi dégagé ou plus</translation>
        </message>
        <message>
            <source>left: it lies in another UTM zone than the other dates</source>
            <translation>écartée : se trouve dans un autre fuseau UTM que les autres dates</translation>
        </message>
        <message>
            <source>left: its tiles cover less of the area than MIN_COVER</source>
            <translation>écartée : ses tuiles couvrent moins de la zone que MIN_COVER</translation>
        </message>
        <message>
            <source>left: not looked at, MAX_LOOKS ({looks}) others were</source>
            <translation>écartée : non examinée, MAX_LOOKS ({looks}) autres l'ont été</translation>
        </message>
        <message>
            <source>Looking at {date}</source>
            <translation>Examen du {date}</translation>
        </message>
        <message>
            <source>left: covers less of the area than MIN_COVER</source>
            <translation>écartée : couvre moins de la zone que MIN_COVER</translation>
        </message>
        <message>
            <source>left: more cloud in the area than MAX_CLOUD</source>
            <translation>écartée : plus de nuages dans la zone que MAX_CLOUD</translation>
        </message>
        <message>
            <source>left: it adds nothing to the area</source>
            <translation>écartée : elle n'ajoute rien à la zone</translation>
        </message>
        <message>
            <source>{date}: the archive's JPEG 2000 files can only be read whole, {whole:.0f} MB in all.</source>
            <translation>{date} : les fichiers JPEG 2000 de l'archive ne peuvent être lus qu'en entier, {whole:.0f} Mo en tout.</translation>
        </message>
        <message>
            <source>{profile} has no scene of {period} there: choose other dates or catalogue.</source>
            <translation>{profile} n'a là aucune scène de {period} : choisissez d'autres dates ou un autre catalogue.</translation>
        </message>
        <message>
            <source>No scene of {period} has at most {cloud:.0%} cloud and at least {cover:.0%} cover in the area. Candidates: {listed}. Raise MAX_CLOUD, lower MIN_COVER, or choose other dates or another catalogue.</source>
            <translation>Aucune scène de {period} n'a au plus {cloud:.0%} de nuages et au moins {cover:.0%} de couverture dans la zone. Candidates : {listed}. Augmentez MAX_CLOUD, diminuez MIN_COVER, ou choisissez d'autres dates ou un autre catalogue.</translation>
        </message>
        <message>
            <source>left: {first} is a newer processing of it</source>
            <translation>écartée : {first} en est un traitement plus récent</translation>
        </message>
        <message>
            <source>left: other tiles of the overpass cover the area</source>
            <translation>écartée : d'autres tuiles du passage couvrent la zone</translation>
        </message>
        <message>
            <source>the server asks for an account: choose an authentication configuration in AUTHCFG</source>
            <translation>le serveur demande un compte : choisissez une configuration d'authentification dans AUTHCFG</translation>
        </message>
        <message>
            <source>the server refuses access: check the account in AUTHCFG, or choose another catalogue</source>
            <translation>le serveur refuse l'accès : vérifiez le compte dans AUTHCFG, ou choisissez un autre catalogue</translation>
        </message>
        <message>
            <source>it does not exist</source>
            <translation>il n'existe pas</translation>
        </message>
        <message>
            <source>the proxy asks for an account: set it in Settings &gt; Options &gt; Network</source>
            <translation>le proxy demande un compte : définissez-le dans Préférences &gt; Options &gt; Réseau</translation>
        </message>
        <message>
            <source>status {status}</source>
            <translation>état {status}</translation>
        </message>
        <message>
            <source>{what} could not be read from {url}: {problem}, {attempts} times in a row. Check the network and the proxy (Settings &gt; Options &gt; Network), try again later, or choose another catalogue.</source>
            <translation>{what} n'a pu être lu depuis {url} : {problem}, {attempts} fois de suite. Vérifiez le réseau et le proxy (Préférences &gt; Options &gt; Réseau), réessayez plus tard, ou choisissez un autre catalogue.</translation>
        </message>
        <message>
            <source>{what}: {url} redirects to an address without encryption.</source>
            <translation>{what} : {url} redirige vers une adresse sans chiffrement.</translation>
        </message>
        <message>
            <source>{what}: {url} redirects in a circle.</source>
            <translation>{what} : {url} redirige en boucle.</translation>
        </message>
        <message>
            <source>{what}: {problem}; next attempt in {seconds:.0f} s</source>
            <translation>{what} : {problem} ; prochaine tentative dans {seconds:.0f} s</translation>
        </message>
        <message>
            <source>{what} is no JSON object ({url} sends {kind}): check the address of the catalogue, and whether a proxy or login page stands in between.</source>
            <translation>{what} n'est pas un objet JSON ({url} envoie {kind}) : vérifiez l'adresse du catalogue, et si un proxy ou une page de connexion s'interpose.</translation>
        </message>
        <message>
            <source>check the address, or choose another catalogue</source>
            <translation>vérifiez l'adresse, ou choisissez un autre catalogue</translation>
        </message>
        <message>
            <source>{what} ({url}) has status {status}{stated}: {remedy}.</source>
            <translation>{what} ({url}) a l'état {status}{stated} : {remedy}.</translation>
        </message>
        <message>
            <source>Going on with the scenes that the unfinished run chose.</source>
            <translation>Poursuite avec les scènes que le traitement inachevé a choisies.</translation>
        </message>
        <message>
            <source>Asking {profile}</source>
            <translation>Interrogation de {profile}</translation>
        </message>
        <message>
            <source>Taken: {scenes}, {look}.</source>
            <translation>Pris : {scenes}, {look}.</translation>
        </message>
        <message>
            <source>Only {count} of {dates} dates fit the limits.</source>
            <translation>Seules {count} dates sur {dates} respectent les limites.</translation>
        </message>
        <message>
            <source>Searching {profile}</source>
            <translation>Recherche dans {profile}</translation>
        </message>
        <message>
            <source>{profile} lists {count} scenes of {period} there.</source>
            <translation>{profile} y énumère {count} scènes de {period}.</translation>
        </message>
        <message>
            <source>Radiometry of {scene}: {how}.</source>
            <translation>Radiométrie de {scene} : {how}.</translation>
        </message>
        <message>
            <source>Reading {band} of {when} {tile}</source>
            <translation>Lecture de {band} du {when} {tile}</translation>
        </message>
        <message>
            <source>Choose another scene.</source>
            <translation>Choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{cloud:.1%} cloud and {cover:.1%} cover in the area</source>
            <translation>{cloud:.1%} de nuages et {cover:.1%} de couverture dans la zone</translation>
        </message>
        <message>
            <source>Cannot bring {path} to the cube's grid</source>
            <translation>Impossible de ramener {path} à la grille du cube</translation>
        </message>
        <message>
            <source>{scene} lies on another grid than the cube and is warped to it by its nearest pixels.</source>
            <translation>{scene} se trouve sur une autre grille que le cube et y est reprojetée par ses pixels les plus proches.</translation>
        </message>
        <message>
            <source>No date was given: set DATE for one day, or START and END for a period.</source>
            <translation>Aucune date n'a été donnée : définissez DATE pour un jour, ou START et END pour une période.</translation>
        </message>
        <message>
            <source>A period needs both START and END.</source>
            <translation>Une période demande START et END.</translation>
        </message>
        <message>
            <source>END ({end}) is before START ({start}): exchange them.</source>
            <translation>END ({end}) précède START ({start}) : échangez-les.</translation>
        </message>
        <message>
            <source>DATE ({date}) is outside START ({start}) and END ({end}): choose a date between them.</source>
            <translation>DATE ({date}) n'est pas entre START ({start}) et END ({end}) : choisissez une date entre les deux.</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} à {end}</translation>
        </message>
        <message>
            <source>the picture of {tile}</source>
            <translation>l'image de {tile}</translation>
        </message>
        <message>
            <source>{file} is no small picture.</source>
            <translation>{file} n'est pas une petite image.</translation>
        </message>
        <message>
            <source>{file} has no georeference.</source>
            <translation>{file} n'a pas de géoréférence.</translation>
        </message>
        <message>
            <source>{name} does not meet the area.</source>
            <translation>{name} ne touche pas la zone.</translation>
        </message>
        <message>
            <source>{name} has no overview that is small enough.</source>
            <translation>{name} n'a pas d'aperçu assez petit.</translation>
        </message>
        <message>
            <source>{name} has more than 8 bits a band.</source>
            <translation>{name} a plus de 8 bits par bande.</translation>
        </message>
        <message>
            <source>CATALOGUE {name!r} is unknown: choose one of {profiles}.</source>
            <translation>CATALOGUE {name!r} est inconnu : choisissez parmi {profiles}.</translation>
        </message>
        <message>
            <source>CATALOGUE custom needs URL: enter the address of a STAC API (its landing page).</source>
            <translation>CATALOGUE custom demande URL : saisissez l'adresse d'une API STAC (sa page d'accueil).</translation>
        </message>
        <message>
            <source>URL {address} is no web address: enter one that starts with https://.</source>
            <translation>URL {address} n'est pas une adresse web : saisissez-en une qui commence par https://.</translation>
        </message>
        <message>
            <source>AUTHCFG is not sent to {address}, which is not encrypted: use an address that starts with https://.</source>
            <translation>AUTHCFG n'est pas envoyé à {address}, qui n'est pas chiffrée : utilisez une adresse qui commence par https://.</translation>
        </message>
        <message>
            <source>The files of {profile} need an account: choose an authentication configuration in AUTHCFG, or another catalogue.</source>
            <translation>Les fichiers de {profile} demandent un compte : choisissez une configuration d'authentification dans AUTHCFG, ou un autre catalogue.</translation>
        </message>
        <message>
            <source>The cube's record would replace {record}, which is no such record: rename that file or choose another OUTPUT.</source>
            <translation>La fiche du cube remplacerait {record}, qui n'est pas une telle fiche : renommez ce fichier ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>The cube of a further date would replace {output}, which was not fetched: rename that file or choose another OUTPUT.</source>
            <translation>Le cube d'une autre date remplacerait {output}, qui n'a pas été récupéré : renommez ce fichier ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>{name} at {href} is empty: choose another scene.</source>
            <translation>{name} à {href} est vide : choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{name} at {href} was replaced while it was read: run again.</source>
            <translation>{name} à {href} a été remplacé pendant la lecture : relancez.</translation>
        </message>
        <message>
            <source>{name} does not exist at {href}, though the catalogue lists it.</source>
            <translation>{name} n'existe pas à {href}, bien que le catalogue l'énumère.</translation>
        </message>
        <message>
            <source>{name} at {href} ends early ({count} bytes of {end}): the file is damaged, choose another scene.</source>
            <translation>{name} à {href} finit trop tôt ({count} octets sur {end}) : le fichier est endommagé, choisissez une autre scène.</translation>
        </message>
        <message>
            <source>{name}: {href} sends whole files only: its server or a proxy does not know ranges. Choose another catalogue, or ask for the proxy to let the header Range pass.</source>
            <translation>{name} : {href} n'envoie que des fichiers entiers : son serveur ou un proxy ne connaît pas les plages. Choisissez un autre catalogue, ou demandez que le proxy laisse passer l'en-tête Range.</translation>
        </message>
        <message>
            <source>CHOOSE {choose!r} is unknown: choose one of {choices}.</source>
            <translation>CHOOSE {choose!r} est inconnu : choisissez parmi {choices}.</translation>
        </message>
        <message>
            <source>CHOOSE nearest needs DATE, the date to be near to: set it.</source>
            <translation>CHOOSE nearest demande DATE, la date dont être proche : définissez-la.</translation>
        </message>
        <message>
            <source>it is no STAC item</source>
            <translation>ce n'est pas un élément STAC</translation>
        </message>
        <message>
            <source>it has no date</source>
            <translation>il n'a pas de date</translation>
        </message>
        <message>
            <source>its date cannot be read</source>
            <translation>sa date ne peut être lue</translation>
        </message>
        <message>
            <source>it has no file of {missing}</source>
            <translation>il n'a pas de fichier de {missing}</translation>
        </message>
        <message>
            <source>its file of {name} is only to be had by {scheme} address</source>
            <translation>son fichier de {name} n'est accessible que par une adresse {scheme}</translation>
        </message>
        <message>
            <source>the name of its tile is unknown</source>
            <translation>le nom de sa tuile est inconnu</translation>
        </message>
        <message>
            <source>its tile {tile} does not lie in EPSG:{stated}</source>
            <translation>sa tuile {tile} n'est pas en EPSG:{stated}</translation>
        </message>
        <message>
            <source>its processing baseline is unknown</source>
            <translation>sa version de traitement est inconnue</translation>
        </message>
        <message>
            <source>The collection</source>
            <translation>La collection</translation>
        </message>
        <message>
            <source>{url} has no collection {collection!r}: check COLLECTION and URL.</source>
            <translation>{url} n'a pas de collection {collection!r} : vérifiez COLLECTION et URL.</translation>
        </message>
        <message>
            <source>The catalogue</source>
            <translation>Le catalogue</translation>
        </message>
        <message>
            <source>The search</source>
            <translation>La recherche</translation>
        </message>
        <message>
            <source>The search at {url} answers without features: check that URL is the landing page of an API.</source>
            <translation>La recherche à {url} répond sans entités : vérifiez que URL est la page d'accueil d'une API.</translation>
        </message>
        <message>
            <source>The search finds more than {most_pages} scenes: choose a shorter period or smaller area.</source>
            <translation>La recherche trouve plus de {most_pages} scènes : choisissez une période plus courte ou une zone plus petite.</translation>
        </message>
        <message>
            <source>The archive's token</source>
            <translation>Le jeton de l'archive</translation>
        </message>
        <message>
            <source>The archive gives no token for its files: try again later.</source>
            <translation>L'archive ne donne pas de jeton pour ses fichiers : réessayez plus tard.</translation>
        </message>
        <message>
            <source>{bands} bands</source>
            <translation>{bands} bandes</translation>
        </message>
        <message>
            <source>{name} is no GeoTIFF of one band, or is damaged ({error}): choose another scene.</source>
            <translation>{name} n'est pas un GeoTIFF d'une bande, ou est endommagé ({error}) : choisissez une autre scène.</translation>
        </message>
        <message>
            <source>it does not begin as one</source>
            <translation>il ne commence pas comme un tel fichier</translation>
        </message>
        <message>
            <source>{count} fields</source>
            <translation>{count} champs</translation>
        </message>
        <message>
            <source>a field of {size} bytes</source>
            <translation>un champ de {size} octets</translation>
        </message>
        <message>
            <source>it ends early</source>
            <translation>il finit trop tôt</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} pixels</translation>
        </message>
        <message>
            <source>{count} blocks for {width} × {height} pixels</source>
            <translation>{count} blocs pour {width} × {height} pixels</translation>
        </message>
        <message>
            <source>(no valid address)</source>
            <translation>(pas d'adresse valable)</translation>
        </message>
        <message>
            <source>Calibration needs an image (1, {count}, h, w), not {shape}.</source>
            <translation>L'étalonnage demande une image (1, {count}, h, w), non {shape}.</translation>
        </message>
        <message>
            <source>The window is almost flat, so nothing can be told from it: choose one with edges.</source>
            <translation>La fenêtre est presque uniforme, on ne peut rien en tirer : choisissez-en une avec des contours.</translation>
        </message>
        <message>
            <source>row</source>
            <translation>ligne</translation>
        </message>
        <message>
            <source>tie</source>
            <translation>égalité</translation>
        </message>
        <message>
            <source>score</source>
            <translation>score</translation>
        </message>
        <message>
            <source>box mean</source>
            <translation>moyenne de blocs</translation>
        </message>
        <message>
            <source>sensor model</source>
            <translation>modèle du capteur</translation>
        </message>
        <message>
            <source>grid pattern</source>
            <translation>motif de grille</translation>
        </message>
        <message>
            <source>error</source>
            <translation>erreur</translation>
        </message>
        <message>
            <source>cannot be told from row 1 on this window; '=' gives the same result, '~' another one</source>
            <translation>ne se distingue pas de la ligne 1 dans cette fenêtre ; '=' donne le même résultat, '~' un autre</translation>
        </message>
        <message>
            <source>difference to the input and repeating pattern together, relative to bicubic enlargement (1: as good; lower is better)</source>
            <translation>différence avec l'entrée et motif répété ensemble, par rapport à l'agrandissement bicubique (1 : aussi bon ; plus bas est mieux)</translation>
        </message>
        <message>
            <source>RMS difference to the input in reflectance, by 10×10 means</source>
            <translation>différence quadratique moyenne avec l'entrée en réflectance, par moyennes 10×10</translation>
        </message>
        <message>
            <source>the same by the sensor model; the better one of the two counts</source>
            <translation>la même par le modèle du capteur ; la meilleure des deux compte</translation>
        </message>
        <message>
            <source>RMS of the pattern that repeats in every input pixel</source>
            <translation>moyenne quadratique du motif qui se répète dans chaque pixel d'entrée</translation>
        </message>
        <message>
            <source>the lower difference relative to the input's contrast</source>
            <translation>la plus petite différence par rapport au contraste de l'entrée</translation>
        </message>
        <message>
            <source>No candidate reproduces the input: the best one misses it by {error:.0%} of its contrast ({largest_error:.0%} is the limit). Check that band order and input scale of the image are right; else the weights are of another network or damaged.</source>
            <translation>Aucun candidat ne reproduit l'entrée : le meilleur la manque de {error:.0%} de son contraste ({largest_error:.0%} est la limite). Vérifiez que l'ordre des bandes et l'échelle de l'image sont justes ; sinon les poids sont d'un autre réseau ou endommagés.</translation>
        </message>
        <message>
            <source>Undecided: the rows {rows} agree with the input as well as row 1, but give another image. Try a window with more detail, or name the row that you know to be right.</source>
            <translation>Indécis : les lignes {rows} concordent avec l'entrée aussi bien que la ligne 1, mais donnent une autre image. Essayez une fenêtre avec plus de détail, ou nommez la ligne que vous savez juste.</translation>
        </message>
        <message>
            <source>same</source>
            <translation>identique</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Calibrage</translation>
        </message>
        <message>
            <source>Calibration needs a decoder that enlarges {scale} times and a window of at least {smallest_window} × {smallest_window} pixels; here are {scale2} times and {shape} × {shape2} pixels.</source>
            <translation>L'étalonnage demande un décodeur qui agrandit {scale} fois et une fenêtre d'au moins {smallest_window} × {smallest_window} pixels ; ici il y a {scale2} fois et {shape} × {shape2} pixels.</translation>
        </message>
        <message>
            <source>Candidate {number} of {count} on {side} pixels</source>
            <translation>Candidat {number} sur {count}, sur {side} pixels</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>{target}: needs {size:,.0f} MB, its disk has {free:,.0f} MB free. Choose another place.</source>
            <translation>{target} : demande {size:,.0f} Mo, son disque en a {free:,.0f} de libres. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>{weights}: the tensor '{name}' holds values beyond the range of {dtype_name}. Store it as bfloat16 or float32.</source>
            <translation>{weights} : le tenseur '{name}' contient des valeurs hors de la plage de {dtype_name}. Stockez-le en bfloat16 ou float32.</translation>
        </message>
        <message>
            <source>Measuring the difference of the outputs</source>
            <translation>Mesure de la différence des sorties</translation>
        </message>
        <message>
            <source>unknown network</source>
            <translation>réseau inconnu</translation>
        </message>
        <message>
            <source>not readable</source>
            <translation>illisible</translation>
        </message>
        <message>
            <source>{weights}: tensors are stored as {wrong}, which are no weights.</source>
            <translation>{weights} : des tenseurs sont stockés en {wrong}, ce qui n'est pas des poids.</translation>
        </message>
        <message>
            <source>{weights}: {count} tensors hold NaN or infinite values.</source>
            <translation>{weights} : {count} tenseurs contiennent des NaN ou des valeurs infinies.</translation>
        </message>
        <message>
            <source>{count} tensors hold one value throughout; trained weights rarely do.</source>
            <translation>{count} tenseurs contiennent partout une seule valeur ; c'est rare pour des poids entraînés.</translation>
        </message>
        <message>
            <source>{found}: needs about {needs_bytes:.1f} GB for {needs_pixels} × {needs_pixels} pixels; this computer has {memory:.1f} GB.</source>
            <translation>{found} : demande environ {needs_bytes:.1f} Go pour {needs_pixels} × {needs_pixels} pixels ; cet ordinateur a {memory:.1f} Go.</translation>
        </message>
        <message>
            <source>A complete {kind}: it can be used.</source>
            <translation>Complet ({kind}) : utilisable.</translation>
        </message>
        <message>
            <source>Cannot be used: {count} problem(s).</source>
            <translation>Inutilisable : {count} problème(s).</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Remarques</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <source>Metadata</source>
            <translation>Métadonnées</translation>
        </message>
        <message>
            <source>Missing tensors (nearest one there)</source>
            <translation>Tenseurs manquants (le plus proche présent)</translation>
        </message>
        <message>
            <source>Unexpected tensors (nearest one expected)</source>
            <translation>Tenseurs inattendus (le plus proche attendu)</translation>
        </message>
        <message>
            <source>Tensors of the wrong shape</source>
            <translation>Tenseurs de mauvaise forme</translation>
        </message>
        <message>
            <source>{shape}, needed {needed}</source>
            <translation>{shape}, attendu {needed}</translation>
        </message>
        <message>
            <source>Not tensors</source>
            <translation>Pas des tenseurs</translation>
        </message>
        <message>
            <source>Tensors with NaN or infinite values</source>
            <translation>Tenseurs avec des NaN ou des valeurs infinies</translation>
        </message>
        <message>
            <source>Constant tensors</source>
            <translation>Tenseurs constants</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Chemin</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Wrapped in</source>
            <translation>Enveloppé dans</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>Tenseurs</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Stored as</source>
            <translation>Stocké en</translation>
        </message>
        <message>
            <source>{dtype} ({number} tensors)</source>
            <translation>{dtype} ({number} tenseurs)</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Octets</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Valeurs</translation>
        </message>
        <message>
            <source>all looked at</source>
            <translation>toutes examinées</translation>
        </message>
        <message>
            <source>not looked at (names, shapes and dtypes only)</source>
            <translation>non examinées (noms, formes et types seulement)</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Appareil</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>about {needs_bytes:,.0f} MB with its weights, for {size} input pixels at once</source>
            <translation>environ {needs_bytes:,.0f} Mo avec ses poids, pour {size} pixels d'entrée à la fois</translation>
        </message>
        <message>
            <source>{nan} NaN, {infinite} infinite</source>
            <translation>{nan} NaN, {infinite} infinis</translation>
        </message>
        <message>
            <source>  … and {count} more</source>
            <translation>  … et {count} autres</translation>
        </message>
        <message>
            <source>… and {count:,} more</source>
            <translation>… et {count:,} autres</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>s'est terminé</translation>
        </message>
        <message>
            <source>was cancelled</source>
            <translation>a été annulé</translation>
        </message>
        <message>
            <source>Fine-tuning {ended} after {steps} steps without a gain on what was held out, so no checkpoint was written: try a smaller learning rate, more steps or more scenes.</source>
            <translation>L'affinage {ended} après {steps} pas sans gain sur la partie réservée, donc aucun checkpoint n'a été écrit : essayez un pas d'apprentissage plus petit, plus de pas ou plus de scènes.</translation>
        </message>
        <message>
            <source>ROW is {row}, but the table has {rows} rows: give the number of one of them, or 0.</source>
            <translation>ROW est {row}, mais la table a {rows} lignes : donnez le numéro de l'une d'elles, ou 0.</translation>
        </message>
        <message>
            <source>{name} is an input itself ({output}), which is never overwritten: choose another name.</source>
            <translation>{name} est lui-même une entrée ({output}), qui n'est jamais écrasée : choisissez un autre nom.</translation>
        </message>
        <message>
            <source>{name} and {owner} are the same file ({output}): choose another name for one.</source>
            <translation>{name} et {owner} sont le même fichier ({output}) : choisissez un autre nom pour l'un d'eux.</translation>
        </message>
        <message>
            <source>The name of {name} is too long ({output}): choose a shorter one.</source>
            <translation>Le nom de {name} est trop long ({output}) : choisissez-en un plus court.</translation>
        </message>
        <message>
            <source>{name} {output} is a folder: enter a file name.</source>
            <translation>{name} {output} est un dossier : saisissez un nom de fichier.</translation>
        </message>
        <message>
            <source>{name} {output} has no known file extension: use {suffixes}.</source>
            <translation>{name} {output} n'a pas d'extension connue : utilisez {suffixes}.</translation>
        </message>
        <message>
            <source>The folder of {name} does not exist: {parent}. Create it, or choose another.</source>
            <translation>Le dossier de {name} n'existe pas : {parent}. Créez-le, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Cannot write in {parent}: {strerror}. Choose another folder.</source>
            <translation>Impossible d'écrire dans {parent} : {strerror}. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>{name} {output} cannot be replaced: {strerror}. Remove its layer from the project, close the program that has it open, or choose another name.</source>
            <translation>{name} {output} ne peut être remplacé : {strerror}. Retirez sa couche du projet, fermez le programme qui l'a ouvert, ou choisissez un autre nom.</translation>
        </message>
        <message>
            <source>Not enough disk space in {parent}: the run needs about {needed}, {free} are free. Free some, choose another folder or a smaller extent.</source>
            <translation>Pas assez de place sur le disque dans {parent} : le traitement demande environ {needed}, {free} sont libres. Libérez de la place, choisissez un autre dossier ou une emprise plus petite.</translation>
        </message>
        <message>
            <source>The disk is full: free space there, or choose an OUTPUT on another disk</source>
            <translation>Le disque est plein : libérez-y de la place, ou choisissez un OUTPUT sur un autre disque</translation>
        </message>
        <message>
            <source>Check that the folder and its disk or network share are still there and writable</source>
            <translation>Vérifiez que le dossier et son disque ou partage réseau sont toujours là et accessibles en écriture</translation>
        </message>
        <message>
            <source>Cannot write in {place}: {strerror}. {remedy}.</source>
            <translation>Impossible d'écrire dans {place} : {strerror}. {remedy}.</translation>
        </message>
        <message>
            <source>{final} could not be replaced: {strerror}. The finished file is {kept}: nothing is lost. Close the program that holds the old file, then rename it.</source>
            <translation>{final} n'a pu être remplacé : {strerror}. Le fichier achevé est {kept} : rien n'est perdu. Fermez le programme qui tient l'ancien fichier, puis renommez-le.</translation>
        </message>
        <message>
            <source>Cannot create the folder {folder}: {strerror}. Choose another OUTPUT.</source>
            <translation>Impossible de créer le dossier {folder} : {strerror}. Choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>{text} Finished before that, and kept: {files}.</source>
            <translation>{text} Achevé avant cela, et conservé : {files}.</translation>
        </message>
        <message>
            <source>Another run is writing to {output}. Wait for its end, cancel it, or choose another OUTPUT.</source>
            <translation>Un autre traitement écrit dans {output}. Attendez sa fin, annulez-le, ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>{one} or {other}</source>
            <translation>{one} ou {other}</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} et {other}</translation>
        </message>
        <message>
            <source>en</source>
            <translation>fr</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>Go</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>Mo</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>octets</translation>
        </message>
        <message>
            <source>kB</source>
            <translation>ko</translation>
        </message>
        <message>
            <source>{size:.1f} TB</source>
            <translation>{size:.1f} To</translation>
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
            <translation>laissée de côté : {left_out}</translation>
        </message>
        <message>
            <source>lattice {lattice}</source>
            <translation>réseau {lattice}</translation>
        </message>
        <message>
            <source>no lattice</source>
            <translation>pas de réseau</translation>
        </message>
        <message>
            <source>shift {down:+.1f} m down, {right:+.1f} m right; {lattice}; weight {weight:.0f} %</source>
            <translation>décalage de {down:+.1f} m vers le bas, {right:+.1f} m vers la droite ; {lattice} ; poids {weight:.0f} %</translation>
        </message>
        <message>
            <source>These are no facts of a date: {error}.</source>
            <translation>Ce ne sont pas des données sur une date : {error}.</translation>
        </message>
        <message>
            <source>Comparing the dates</source>
            <translation>Comparaison des dates</translation>
        </message>
        <message>
            <source>Comparing the dates, about {left} left</source>
            <translation>Comparaison des dates, encore environ {left}</translation>
        </message>
        <message>
            <source>it has no data over the area</source>
            <translation>elle n'a pas de données sur la zone</translation>
        </message>
        <message>
            <source>it cannot be registered: too little of its detail is the reference's, or clouds cover it</source>
            <translation>elle ne peut être recalée : trop peu de son détail est celui de la référence, ou des nuages la couvrent</translation>
        </message>
        <message>
            <source>clouds cover it, it lacks data or it changed nearly everywhere: {weight:.0f} % of its pixels are usable</source>
            <translation>des nuages la couvrent, des données manquent ou elle a changé presque partout : {weight:.0f} % de ses pixels sont utilisables</translation>
        </message>
        <message>
            <source>Sample windows</source>
            <translation>Fenêtres d'échantillon</translation>
        </message>
        <message>
            <source>Looking for the detector's lattice</source>
            <translation>Recherche du réseau du détecteur</translation>
        </message>
        <message>
            <source>Cannot make a picture for the report: GDAL wrote no PNG.</source>
            <translation>Impossible de faire une image pour le rapport : GDAL n'a pas écrit de PNG.</translation>
        </message>
        <message>
            <source>cycles per input pixel (dashed: the input's Nyquist frequency)</source>
            <translation>cycles par pixel d'entrée (pointillés : fréquence de Nyquist de l'entrée)</translation>
        </message>
        <message>
            <source>power</source>
            <translation>puissance</translation>
        </message>
        <message>
            <source>Name them in REFERENCE_BANDS, for example B04,B03,B02,B08</source>
            <translation>Nommez-les dans REFERENCE_BANDS, par exemple B04,B03,B02,B08</translation>
        </message>
        <message>
            <source>REFERENCE_BANDS must name each of the {count} bands, such as B04,B03,B02,B08; '-' leaves one out</source>
            <translation>REFERENCE_BANDS doit nommer chacune des {count} bandes, comme B04,B03,B02,B08 ; '-' en laisse une de côté</translation>
        </message>
        <message>
            <source>The reference {source} has {count} band(s), recognised as: {text}. {remedy}.</source>
            <translation>La référence {source} a {count} bande(s), reconnues comme : {text}. {remedy}.</translation>
        </message>
        <message>
            <source>Agreement with the input is consistency, not truth: a blurred enlargement and a wrong invention can both be consistent. Only a reference of the same place and time tells whether detail is right. The bands measured at 20 m (B05, B06, B07, B8A, B11, B12) are inferred most of all.</source>
            <translation>L'accord avec l'entrée est une cohérence, pas une vérité : un agrandissement flou et une invention fausse peuvent tous deux être cohérents. Seule une référence du même lieu et du même moment dit si les détails sont justes. Les bandes mesurées à 20 m (B05, B06, B07, B8A, B11, B12) sont les plus déduites de toutes.</translation>
        </message>
        <message>
            <source>It lies {right:+.2f} input pixels right of and {down:+.2f} below the input (median).</source>
            <translation>Il se trouve {right:+.2f} pixel d'entrée à droite de l'entrée et {down:+.2f} au-dessous (médiane).</translation>
        </message>
        <message>
            <source>It lies {right:+.2f} input pixels right of and {down:+.2f} below the reference (median).</source>
            <translation>Il se trouve {right:+.2f} pixel d'entrée à droite de la référence et {down:+.2f} au-dessous (médiane).</translation>
        </message>
        <message>
            <source>No credible shift between result and input could be measured.</source>
            <translation>Aucun décalage crédible entre le résultat et l'entrée n'a pu être mesuré.</translation>
        </message>
        <message>
            <source>No credible shift between result and reference could be measured.</source>
            <translation>Aucun décalage crédible entre le résultat et la référence n'a pu être mesuré.</translation>
        </message>
        <message>
            <source>Super-resolution quality report</source>
            <translation>Rapport de qualité de la super-résolution</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>{width} × {height} input pixels, {fine_width} × {fine_height} result pixels.</source>
            <translation>{width} × {height} pixels d'entrée, {fine_width} × {fine_height} pixels de résultat.</translation>
        </message>
        <message>
            <source>The result has a finer grid, not a finer resolution: its detail is inferred.</source>
            <translation>Le résultat a une grille plus fine, pas une résolution plus fine : ses détails sont déduits.</translation>
        </message>
        <message>
            <source>The result has a {size:.3g} m grid, not {size:.3g} m resolution: its detail is inferred.</source>
            <translation>Le résultat a une grille de {size:.3g} m, pas une résolution de {size:.3g} m : ses détails sont déduits.</translation>
        </message>
        <message>
            <source>Its mean gradient is {times:.2f} times that of bicubic enlargement.</source>
            <translation>Son gradient moyen vaut {times:.2f} fois celui de l'agrandissement bicubique.</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>En bref</translation>
        </message>
        <message>
            <source>In some bands no pixel has data in both images: the tables show what could be measured.</source>
            <translation>Dans certaines bandes, aucun pixel n'a de données dans les deux images : les tableaux montrent ce qui a pu être mesuré.</translation>
        </message>
        <message>
            <source>Averaged back over the input's pixels, the result differs from the input by {fine:.4f} of reflectance (RMS) in the 10 m bands and {coarse:.4f} in the 20 m bands; seen through the sensor model by {fine_mtf:.4f} and {coarse_mtf:.4f}. Spectra turn by {angle:.2f}°.</source>
            <translation>Ramené par moyenne aux pixels de l'entrée, le résultat diffère de l'entrée de {fine:.4f} de réflectance (RMS) dans les bandes à 10 m et de {coarse:.4f} dans les bandes à 20 m ; vu à travers le modèle du capteur, de {fine_mtf:.4f} et {coarse_mtf:.4f}. Les spectres tournent de {angle:.2f}°.</translation>
        </message>
        <message>
            <source>No reference was given, so nothing here says whether the added detail is true.</source>
            <translation>Aucune référence n'a été donnée : rien ici ne dit si les détails ajoutés sont vrais.</translation>
        </message>
        <message>
            <source>No pixel has data in both result and reference, so nothing here says whether detail is true.</source>
            <translation>Aucun pixel n'a de données à la fois dans le résultat et la référence : rien ici ne dit donc si les détails sont vrais.</translation>
        </message>
        <message>
            <source>It equals the reference in all pixels, and its PSNR is infinite: the reference is a copy of it, or is what it was made from.</source>
            <translation>Il est égal à la référence dans tous les pixels, et son PSNR est infini : la référence en est une copie, ou ce dont il a été fait.</translation>
        </message>
        <message>
            <source>Against the reference it reaches {own:.2f} dB PSNR, {gain:+.2f} dB beside bicubic and {rest:+.2f} dB beside {best}, the bar to clear.</source>
            <translation>Face à la référence, il atteint {own:.2f} dB de PSNR, {gain:+.2f} dB par rapport à bicubique et {rest:+.2f} dB par rapport à {best}, la barre à franchir.</translation>
        </message>
        <message>
            <source>The input's 20 m bands were duplicated 2 × 2.</source>
            <translation>Les bandes à 20 m de l'entrée étaient dupliquées 2 × 2.</translation>
        </message>
        <message>
            <source>The input's 20 m bands were interpolated to 10 m.</source>
            <translation>Les bandes à 20 m de l'entrée étaient interpolées à 10 m.</translation>
        </message>
        <message>
            <source>The input's 20 m bands were sharpened to 10 m before, so they are compared at 10 m as the others.</source>
            <translation>Les bandes à 20 m de l'entrée avaient été affinées à 10 m, elles sont donc comparées à 10 m comme les autres.</translation>
        </message>
        <message>
            <source>The result reduced to the input's sampling, minus the input. Box mean: whole pixels are averaged, as anyone who resamples the result will; bands measured at 20 m are compared at 20 m. Sensor model: the point spread function of each band (Gaussian of its MTF) is applied, which is what the instrument did. A result can satisfy one of the two exactly, hardly both.</source>
            <translation>Le résultat ramené à l'échantillonnage de l'entrée, moins l'entrée. Moyenne de blocs : des pixels entiers sont moyennés, comme le fera quiconque rééchantillonne le résultat ; les bandes mesurées à 20 m sont comparées à 20 m. Modèle du capteur : la fonction d'étalement du point de chaque bande (gaussienne de sa MTF) est appliquée, comme l'a fait l'instrument. Un résultat peut satisfaire exactement l'un des deux, guère les deux.</translation>
        </message>
        <message>
            <source>The input's pixels were interpolated from the detector's samples ({lattice}), so the sensor model goes through their lattice.</source>
            <translation>Les pixels de l’entrée ont été interpolés à partir des échantillons du détecteur ({lattice}) ; le modèle du capteur passe donc par leur réseau.</translation>
        </message>
        <message>
            <source>RMSE and bias are reflectance, PSNR is in dB for a range of 1.</source>
            <translation>RMSE et biais sont en réflectance, PSNR en dB pour une étendue de 1.</translation>
        </message>
        <message>
            <source>Consistency with the input</source>
            <translation>Cohérence avec l'entrée</translation>
        </message>
        <message>
            <source>{band} (20 m)</source>
            <translation>{band} (20 m)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Bande</translation>
        </message>
        <message>
            <source>On the result's grid, all images on the same pixels. ERGAS has h/l = the result's pixel over the input's. SSIM is the mean of the sample windows.</source>
            <translation>Sur la grille du résultat, toutes les images sur les mêmes pixels. ERGAS a h/l = pixel du résultat sur pixel de l'entrée. SSIM est la moyenne des fenêtres d'échantillon.</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>Face à la référence</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Days that the result was made without, predicted from it through their own sensor model, place, lattice and brightness: what their pixels show beyond a Gaussian of 1.5 pixels, RMSE over B02, B03, B04 and B08 in reflectance. Of two results, the better one has the smaller error. Noise and what changed between the days keep every error above zero.</source>
            <translation>Jours sans lesquels le résultat a été fait, prédits à partir de lui par leur propre modèle de capteur, leur place, leur réseau et leur luminosité : ce que leurs pixels montrent au-delà d’une gaussienne de 1,5 pixel, RMSE sur B02, B03, B04 et B08 en réflectance. De deux résultats, le meilleur a l’erreur la plus petite. Le bruit et ce qui a changé entre les jours gardent toute erreur au-dessus de zéro.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>the date's detail</source>
            <translation>détail de la date</translation>
        </message>
        <message>
            <source>Dates left out</source>
            <translation>Dates laissées de côté</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>No sample window is free of nodata: nothing was measured.</source>
            <translation>Aucune fenêtre d'échantillon n'est exempte de nodata : rien n'a été mesuré.</translation>
        </message>
        <message>
            <source>How much fine structure there is, in the sample windows: more is sharper, or noisier. The spectrum is the mean over directions, bands and windows; beyond 0.5 cycles per input pixel (dashed line) the input holds nothing, so all power there is inferred.</source>
            <translation>Combien de structure fine il y a dans les fenêtres d'échantillon : plus, c'est plus net, ou plus bruité. Le spectre est la moyenne sur les directions, les bandes et les fenêtres ; au-delà de 0,5 cycle par pixel d'entrée (pointillés), l'entrée ne contient rien : toute puissance y est déduite.</translation>
        </message>
        <message>
            <source>fine power over bicubic's</source>
            <translation>puissance fine / bicubique</translation>
        </message>
        <message>
            <source>mean gradient</source>
            <translation>gradient moyen</translation>
        </message>
        <message>
            <source>Radial power spectra</source>
            <translation>Spectres de puissance radiaux</translation>
        </message>
        <message>
            <source>dB over bicubic at cycles per input pixel</source>
            <translation>dB au-dessus de bicubique, par cycles par pixel d'entrée</translation>
        </message>
        <message>
            <source>Reflectance (mean absolute difference), spectral (degrees) and spatial (input pixels) are consistency with the input; synthesis is how much was added, true or not, and rewards invention when read alone.</source>
            <translation>Réflectance (différence absolue moyenne), spectral (degrés) et spatial (pixels d'entrée) sont la cohérence avec l'entrée ; synthèse est ce qui a été ajouté, vrai ou non, et récompense l'invention si on la lit seule.</translation>
        </message>
        <message>
            <source>Improvement, omission and hallucination share out the pixels where anything differs (sum 1); a score of improvement near 0.2 is what published networks reach at ×4.</source>
            <translation>Amélioration, omission et hallucination se partagent les pixels où quelque chose diffère (somme 1) ; une amélioration proche de 0,2 est ce que les réseaux publiés atteignent à ×4.</translation>
        </message>
        <message>
            <source>Improvement, omission and hallucination need a reference with B02, B03, B04 and B08.</source>
            <translation>Amélioration, omission et hallucination demandent une référence avec B02, B03, B04 et B08.</translation>
        </message>
        <message>
            <source>Bands B04, B03, B02, B08; means of the sample windows.</source>
            <translation>Bandes B04, B03, B02, B08 ; moyennes des fenêtres d'échantillon.</translation>
        </message>
        <message>
            <source>opensr-test measures</source>
            <translation>Mesures d'opensr-test</translation>
        </message>
        <message>
            <source>RMS difference from the input, 10 m bands: 0 to {most:.4f}</source>
            <translation>Différence RMS avec l'entrée, bandes à 10 m : 0 à {most:.4f}</translation>
        </message>
        <message>
            <source>The result in natural colours</source>
            <translation>Le résultat en couleurs naturelles</translation>
        </message>
        <message>
            <source>Zooms into the windows richest in detail; all images of this report have one stretch.</source>
            <translation>Agrandissements des fenêtres les plus riches en détails ; toutes les images de ce rapport ont le même étirement.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Where the result changes most when the image is rotated and mirrored, so that its detail is guessed: white is no spread, dark red {most:.2f} of reflectance or more.</source>
            <translation>Là où le résultat change le plus quand l'image est tournée et retournée, donc où ses détails sont devinés : blanc, aucune dispersion ; rouge foncé, {most:.2f} de réflectance ou plus.</translation>
        </message>
        <message>
            <source>Most uncertain places</source>
            <translation>Lieux les plus incertains</translation>
        </message>
        <message>
            <source>input, around {x:.0f} {y:.0f}</source>
            <translation>entrée, vers {x:.0f} {y:.0f}</translation>
        </message>
        <message>
            <source>input, around {x:.5f} {y:.5f}</source>
            <translation>entrée, vers {x:.5f} {y:.5f}</translation>
        </message>
        <message>
            <source>spread, {spread:.4f} on average</source>
            <translation>dispersion, {spread:.4f} en moyenne</translation>
        </message>
        <message>
            <source>RMSE, bias, PSNR, SAM and ERGAS are taken over all pixels that have data in both images.</source>
            <translation>RMSE, biais, PSNR, SAM et ERGAS portent sur tous les pixels qui ont des données dans les deux images.</translation>
        </message>
        <message>
            <source>SSIM (11 × 11 Gaussian, sigma 1.5) uses as dynamic range the input's 1st to 99th percentile: {spans}.</source>
            <translation>SSIM (gaussienne 11 × 11, sigma 1,5) prend comme étendue le 1er au 99e centile de l'entrée : {spans}.</translation>
        </message>
        <message>
            <source>Shift: phase correlation of low frequencies to 1/50 pixel, median of the windows.</source>
            <translation>Décalage : corrélation de phase des basses fréquences à 1/50 de pixel, médiane des fenêtres.</translation>
        </message>
        <message>
            <source>Bicubic: Keys, a = −0.5.</source>
            <translation>Bicubique : Keys, a = −0,5.</translation>
        </message>
        <message>
            <source>Back-projection: addition, {times} times, of what the enlargement lacks of the input through the sensor model; no learning.</source>
            <translation>Rétroprojection : ajout, {times} fois, de ce qui manque à l'agrandissement, vu à travers le modèle du capteur, pour donner l'entrée ; sans apprentissage.</translation>
        </message>
        <message>
            <source>How it was measured</source>
            <translation>Comment la mesure est faite</translation>
        </message>
        <message>
            <source>Sample windows: none is free of nodata.</source>
            <translation>Fenêtres d'échantillon : aucune n'est exempte de nodata.</translation>
        </message>
        <message>
            <source>Sample windows: {count} of {side} × {side} input pixels, spread evenly; shift, gradient, spectrum, the opensr-test measures and SSIM against a reference come from them.</source>
            <translation>Fenêtres d'échantillon : {count} de {side} × {side} pixels d'entrée, réparties régulièrement ; décalage, gradient, spectre, mesures d'opensr-test et SSIM face à une référence en viennent.</translation>
        </message>
        <message>
            <source>The reference is the result itself ({source}), with which it agrees in any case: choose an image that was measured at the finer pixels, or none.</source>
            <translation>La référence est le résultat lui-même ({source}), avec lequel elle concorde de toute façon : choisissez une image mesurée aux pixels plus fins, ou aucune.</translation>
        </message>
        <message>
            <source>The reference {source} has other pixels than the result {source2}: warp it to the result's CRS, extent and pixel size first (gdalwarp -t_srs -te -tr, with -r average from finer pixels).</source>
            <translation>La référence {source} a d'autres pixels que le résultat {source2} : reprojetez-la d'abord sur le SCR, l'emprise et la taille de pixel du résultat (gdalwarp -t_srs -te -tr, avec -r average depuis des pixels plus fins).</translation>
        </message>
        <message>
            <source>The result {source} covers {width} × {height} input pixels; at least {smallest} × {smallest} are needed for an evaluation: take a larger extent.</source>
            <translation>Le résultat {source} couvre {width} × {height} pixels d'entrée ; au moins {smallest} × {smallest} sont nécessaires pour une évaluation : prenez une emprise plus grande.</translation>
        </message>
        <message>
            <source>{name} is in another CRS than the input: choose the input that it was made from, or warp it.</source>
            <translation>{name} est dans un autre SCR que l'entrée : choisissez l'entrée dont il est issu, ou reprojetez-le.</translation>
        </message>
        <message>
            <source>The pixels of {name} do not divide those of the input into whole parts (step {across:.5g} across, {down:.5g} down, in input pixels): choose the input that it was made from.</source>
            <translation>Les pixels de {name} ne divisent pas ceux de l'entrée en parts entières (pas {across:.5g} en travers, {down:.5g} vers le bas, en pixels d'entrée) : choisissez l'entrée dont il est issu.</translation>
        </message>
        <message>
            <source>{name} begins {x:.2f} of its pixels right of and {y:.2f} below a corner of the input's pixels: a comparison would measure that shift. Warp it onto the input's grid.</source>
            <translation>{name} commence {x:.2f} de ses pixels à droite et {y:.2f} au-dessous d'un coin des pixels de l'entrée : une comparaison mesurerait ce décalage. Reprojetez-le sur la grille de l'entrée.</translation>
        </message>
        <message>
            <source>{name} reaches outside the input: choose the input that it was made from, or clip it.</source>
            <translation>{name} dépasse l'entrée : choisissez l'entrée dont il est issu, ou découpez-le.</translation>
        </message>
        <message>
            <source>input</source>
            <translation>entrée</translation>
        </message>
        <message>
            <source>result</source>
            <translation>résultat</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>référence</translation>
        </message>
        <message>
            <source>bicubic</source>
            <translation>bicubique</translation>
        </message>
        <message>
            <source>bicubic + {number} back-projections</source>
            <translation>bicubique + {number} rétroprojections</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>biais</translation>
        </message>
        <message>
            <source>reflectance</source>
            <translation>réflectance</translation>
        </message>
        <message>
            <source>spectral</source>
            <translation>spectral</translation>
        </message>
        <message>
            <source>spatial</source>
            <translation>spatial</translation>
        </message>
        <message>
            <source>synthesis</source>
            <translation>synthèse</translation>
        </message>
        <message>
            <source>improvement</source>
            <translation>amélioration</translation>
        </message>
        <message>
            <source>omission</source>
            <translation>omission</translation>
        </message>
        <message>
            <source>hallucination</source>
            <translation>hallucination</translation>
        </message>
        <message>
            <source>Detail is lost by that; take the scene on its own UTM grid if you can.</source>
            <translation>Du détail s'y perd ; prenez la scène sur sa propre grille UTM si vous le pouvez.</translation>
        </message>
        <message>
            <source>Rows or columns of the input are repeated or left out at equal distances: it was resampled by nearest neighbour. {remedy}</source>
            <translation>Des lignes ou colonnes de l'entrée sont répétées ou omises à distances égales : elle a été rééchantillonnée au plus proche voisin. {remedy}</translation>
        </message>
        <message>
            <source>The trace of the detector's lattice shows in the input, but its pixels do not follow it: they were resampled or filtered. {remedy}</source>
            <translation>La trace du réseau du détecteur se montre dans l'entrée, mais ses pixels ne le suivent pas : ils ont été rééchantillonnés ou filtrés. {remedy}</translation>
        </message>
        <message>
            <source>The detector's lattice does not show in the input: it was resampled or filtered. {remedy}</source>
            <translation>Le réseau du détecteur ne se montre pas dans l'entrée : elle a été rééchantillonnée ou filtrée. {remedy}</translation>
        </message>
        <message>
            <source>{down:.2f} × {across:.2f} m, turned {turned:.1f}°, trust {trust:.2f}</source>
            <translation>{down:.2f} × {across:.2f} m, tourné de {turned:.1f}°, confiance {trust:.2f}</translation>
        </message>
        <message>
            <source>This is no lattice: {error}.</source>
            <translation>Ce n'est pas un réseau du détecteur : {error}.</translation>
        </message>
        <message>
            <source>This is no lattice: its bands are {bands}.</source>
            <translation>Ce n'est pas un réseau du détecteur : ses bandes sont {bands}.</translation>
        </message>
        <message>
            <source>phase is {phase!r}: use {auto!r}, {sharp!r}, None (interpolated) or (rows, columns) of 0 or 1.</source>
            <translation>phase est {phase!r} : utilisez {auto!r}, {sharp!r}, None (interpolé) ou (lignes, colonnes) de 0 ou 1.</translation>
        </message>
        <message>
            <source>Consistency step: a result of shape {shape} does not stand on an input of shape {shape2}; expected {count} bands and one integer enlargement for both axes.</source>
            <translation>Pas de cohérence : un résultat de forme {shape} ne repose pas sur une entrée de forme {shape2} ; attendus : {count} bandes et un agrandissement entier pour les deux axes.</translation>
        </message>
        <message>
            <source>Replace it by the one published with the weights, or remove it.</source>
            <translation>Remplacez-le par celui publié avec les poids, ou supprimez-le.</translation>
        </message>
        <message>
            <source>Backbone config: sizes must be positive: {self}.</source>
            <translation>Config du backbone : les tailles doivent être positives : {self}.</translation>
        </message>
        <message>
            <source>Backbone config: a width of {hidden} cannot be split over {heads} heads into channels that are a multiple of 4, as the rotary embedding needs. Correct num_attention_heads.</source>
            <translation>Config du backbone : une largeur de {hidden} ne peut être répartie sur {heads} têtes en canaux multiples de 4, comme le demande le plongement rotatif. Corrigez num_attention_heads.</translation>
        </message>
        <message>
            <source>Backbone config: rope_theta {theta} or layer_norm_eps {eps} is out of range.</source>
            <translation>Config du backbone : rope_theta {theta} ou layer_norm_eps {eps} est hors plage.</translation>
        </message>
        <message>
            <source>{path}, config in its metadata</source>
            <translation>{path}, config dans ses métadonnées</translation>
        </message>
        <message>
            <source>{path}: the tensor '{key}' (in Hugging Face's naming) is missing, so this is not a whole DINOv3 backbone in any published naming (Hugging Face, Meta, timm). Choose the complete file of the backbone.</source>
            <translation>{path} : le tenseur '{key}' (dans la nomenclature de Hugging Face) manque, donc ce n'est pas un backbone DINOv3 entier dans une nomenclature publiée (Hugging Face, Meta, timm). Choisissez le fichier complet du backbone.</translation>
        </message>
        <message>
            <source>{path}: '{key}' has the shape {shape}; expected are {axes} axes. The file is foreign.</source>
            <translation>{path} : '{key}' a la forme {shape} ; {axes} axes sont attendus. Le fichier est étranger.</translation>
        </message>
        <message>
            <source>{path}: '{patch_key}' has the shape {shape}; a backbone for RGB with patches of {patch} pixels needs ({shape2}, 3, {patch}, {patch}). Choose a DINOv3 ViT with patch size {patch}.</source>
            <translation>{path} : '{patch_key}' a la forme {shape} ; un backbone RVB avec des patchs de {patch} pixels demande ({shape2}, 3, {patch}, {patch}). Choisissez un ViT DINOv3 de taille de patch {patch}.</translation>
        </message>
        <message>
            <source>{path}: names {count} layers; at most {max_layers} are accepted.</source>
            <translation>{path} : nomme {count} couches ; {max_layers} au plus sont acceptées.</translation>
        </message>
        <message>
            <source>{path}: the tensors of layer.{missing} are missing ({count} layers are there). The file is incomplete; fetch it again.</source>
            <translation>{path} : les tenseurs de layer.{missing} manquent ({count} couches sont là). Le fichier est incomplet ; récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: larger than {max_config_bytes} bytes, so no backbone's config. {remedy}</source>
            <translation>{path} : plus de {max_config_bytes} octets, donc pas la config d'un backbone. {remedy}</translation>
        </message>
        <message>
            <source>{where}: is not valid JSON ({error}). {remedy}</source>
            <translation>{where} : n'est pas du JSON valable ({error}). {remedy}</translation>
        </message>
        <message>
            <source>{where}: holds no JSON object. {remedy}</source>
            <translation>{where} : ne contient pas d'objet JSON. {remedy}</translation>
        </message>
        <message>
            <source>{where}: belongs to another model: its model_type is {model_type}, that of the weights is 'dinov3_vit'. Move the weights to a folder of their own, or remove this config.json.</source>
            <translation>{where} : appartient à un autre modèle : son model_type est {model_type}, celui des poids est 'dinov3_vit'. Déplacez les poids dans un dossier à eux, ou supprimez ce config.json.</translation>
        </message>
        <message>
            <source>config.json: {name} is {value}; a positive number is needed. Correct or remove it.</source>
            <translation>config.json : {name} est {value} ; un nombre positif est nécessaire. Corrigez-le ou supprimez-le.</translation>
        </message>
        <message>
            <source>{where}: hidden_act is {activation}; these weights need '{wanted}'.</source>
            <translation>{where} : hidden_act est {activation} ; ces poids demandent '{wanted}'.</translation>
        </message>
        <message>
            <source>{where}: {name} is {stated}, but the tensors of {path} say {size}. The two files do not belong together; put the weights' own config.json there, or remove it.</source>
            <translation>{where} : {name} est {stated}, mais les tenseurs de {path} disent {size}. Les deux fichiers ne vont pas ensemble ; mettez-y le config.json des poids, ou supprimez-le.</translation>
        </message>
        <message>
            <source>{weights}: both '{parts}' and '{name}' stand for '{new}'. The file mixes two namings; use one that has a single one.</source>
            <translation>{weights} : '{parts}' et '{name}' désignent tous deux '{new}'. Le fichier mêle deux nomenclatures ; utilisez-en un qui n'en a qu'une.</translation>
        </message>
        <message>
            <source>{weights}: '{name}' has the shape {shape}; its rows must be a multiple of three.</source>
            <translation>{weights} : '{name}' a la forme {shape} ; ses lignes doivent être un multiple de trois.</translation>
        </message>
        <message>
            <source>{weights}: '{mask_name}' is not one of the published masks (0 or 1 throughout for query, key and value). The file is damaged or of another kind of network.</source>
            <translation>{weights} : '{mask_name}' n'est pas l'un des masques publiés (0 ou 1 partout pour query, key et value). Le fichier est endommagé ou d'un autre genre de réseau.</translation>
        </message>
        <message>
            <source>{weights}: '{original_patch}' or its Hugging Face name is missing, so this is no whole DINOv3 backbone.</source>
            <translation>{weights} : '{original_patch}' ou son nom chez Hugging Face manque, donc ce n'est pas un backbone DINOv3 entier.</translation>
        </message>
        <message>
            <source>Backbone: dropout {dropout} and drop_path {drop_path} must lie in [0, 1).</source>
            <translation>Backbone : dropout {dropout} et drop_path {drop_path} doivent être dans [0, 1).</translation>
        </message>
        <message>
            <source>Backbone: the mask has the shape {shape}; needed are {count} rows of {grid} patches.</source>
            <translation>Backbone : le masque a la forme {shape} ; il faut {count} lignes de {grid} patchs.</translation>
        </message>
        <message>
            <source>Backbone: the input has the shape {shape}; needed is (B, 3, H, W).</source>
            <translation>Backbone : l'entrée a la forme {shape} ; il faut (B, 3, H, W).</translation>
        </message>
        <message>
            <source>Backbone: the picture is {shape}×{shape2} pixels; a side needs at least {patch}, the size of one patch. Give a larger picture.</source>
            <translation>Backbone : l'image a {shape}×{shape2} pixels ; un côté en demande au moins {patch}, la taille d'un patch. Donnez une image plus grande.</translation>
        </message>
        <message>
            <source>Backbone: the input is {dtype} on {device}, the weights are {dtype2} on {device2}. Convert the input with .to({dtype2}).to('{device2}').</source>
            <translation>Backbone : l'entrée est {dtype} sur {device}, les poids sont {dtype2} sur {device2}. Convertissez l'entrée par .to({dtype2}).to('{device2}').</translation>
        </message>
        <message>
            <source>Backbone: layers {layers} asked for; give numbers from 1 to {count}.</source>
            <translation>Backbone : couches {layers} demandées ; donnez des nombres de 1 à {count}.</translation>
        </message>
        <message>
            <source>Normalisation '{variant}' is unknown: use {normalisations}.</source>
            <translation>La normalisation '{variant}' est inconnue : utilisez {normalisations}.</translation>
        </message>
        <message>
            <source>The picture has the shape {shape}; needed are 3 channels: (..., 3, H, W).</source>
            <translation>L'image a la forme {shape} ; il faut 3 canaux : (..., 3, H, W).</translation>
        </message>
        <message>
            <source>The picture is {dtype}; give uint8 (0..255), or floating point reflectance in 0..1.</source>
            <translation>L'image est {dtype} ; donnez de l'uint8 (0..255), ou de la réflectance en virgule flottante dans 0..1.</translation>
        </message>
        <message>
            <source>The picture holds values up to {largest:g}; floating point must be reflectance or a picture in 0..1. Divide digital numbers by 10000, or give an 8-bit picture as uint8.</source>
            <translation>L'image contient des valeurs jusqu'à {largest:g} ; en virgule flottante il faut de la réflectance ou une image dans 0..1. Divisez les comptes numériques par 10000, ou donnez une image 8 bits en uint8.</translation>
        </message>
        <message>
            <source>Layers '{text}': give 'last' or different numbers from 1 to {count}, such as '{count}'.</source>
            <translation>Couches '{text}' : donnez 'last' ou des nombres différents de 1 à {count}, comme '{count}'.</translation>
        </message>
        <message>
            <source>A lattice of shape {shape} does not fit an input of shape {shape2}: (10, 3 or 4, height, width) is needed.</source>
            <translation>Un réseau du détecteur de forme {shape} ne va pas avec une entrée de forme {shape2} : il faut (10, 3 ou 4, hauteur, largeur).</translation>
        </message>
        <message>
            <source>Decoder config: residual is '{residual}'; it must be 'body' or 'delta'.</source>
            <translation>Config du décodeur : residual est '{residual}' ; il doit être 'body' ou 'delta'.</translation>
        </message>
        <message>
            <source>Decoder config: {count} generator widths for {count2} stage factors.</source>
            <translation>Config du décodeur : {count} largeurs de générateur pour {count2} facteurs d'étage.</translation>
        </message>
        <message>
            <source>Decoder config: the last stage gives {generator} bands, not {bands}.</source>
            <translation>Config du décodeur : le dernier étage donne {generator} bandes, non {bands}.</translation>
        </message>
        <message>
            <source>Decoder config: unknown fields {unknown}.</source>
            <translation>Config du décodeur : champs inconnus {unknown}.</translation>
        </message>
        <message>
            <source>{name} is {choices}, the tensors say {size}</source>
            <translation>{name} est {choices}, les tenseurs disent {size}</translation>
        </message>
        <message>
            <source>{weights}: its config contradicts its tensors: {wrong}. The file was edited or damaged.</source>
            <translation>{weights} : sa config contredit ses tenseurs : {wrong}. Le fichier a été modifié ou endommagé.</translation>
        </message>
        <message>
            <source>{weights}: '{last}' is unexpected: the last generator stage has no bias. Either generator.{stages} (the true last stage) is missing, or this is another kind of network.</source>
            <translation>{weights} : '{last}' est inattendu : le dernier étage du générateur n'a pas de biais. Soit generator.{stages} (le vrai dernier étage) manque, soit c'est un autre genre de réseau.</translation>
        </message>
        <message>
            <source>{weights}: '{stem}' takes {stem2} bands, but the last stage, generator.{stages}, gives {generator}. They must be equal: the checkpoint is incomplete or another kind of network.</source>
            <translation>{weights} : '{stem}' prend {stem2} bandes, mais le dernier étage, generator.{stages}, en donne {generator}. Les deux doivent être égaux : le checkpoint est incomplet ou d'un autre genre de réseau.</translation>
        </message>
        <message>
            <source>is a {kind} where a tensor belongs</source>
            <translation>est un {kind} là où il faut un tenseur</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>manque</translation>
        </message>
        <message>
            <source>{weights}: '{name}' {state}, so this is not a whole S2x10NetS decoder (it begins with {there}). Choose the decoder's checkpoint, not the backbone's or another network's.</source>
            <translation>{weights} : '{name}' {state}, donc ce n'est pas un décodeur S2x10NetS entier (il commence par {there}). Choisissez le checkpoint du décodeur, non celui du backbone ou d'un autre réseau.</translation>
        </message>
        <message>
            <source>{weights}: '{name}' has the shape {shape}; a convolution has four axes.</source>
            <translation>{weights} : '{name}' a la forme {shape} ; une convolution a quatre axes.</translation>
        </message>
        <message>
            <source>{weights}: {what}.{gap} is missing ({count} of its kind are there). The checkpoint is incomplete.</source>
            <translation>{weights} : {what}.{gap} manque ({count} de son genre sont là). Le checkpoint est incomplet.</translation>
        </message>
        <message>
            <source>{weights}: names {count} of {what}; at most {max_numbered} are accepted.</source>
            <translation>{weights} : nomme {count} {what} ; {max_numbered} au plus sont acceptés.</translation>
        </message>
        <message>
            <source>{weights}: the config in its metadata is not valid JSON ({error}).</source>
            <translation>{weights} : la config dans ses métadonnées n'est pas du JSON valable ({error}).</translation>
        </message>
        <message>
            <source>{weights}: the config in its metadata is no JSON object. The file is damaged.</source>
            <translation>{weights} : la config dans ses métadonnées n'est pas un objet JSON. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>{weights}: the config in its metadata has unknown or unsuitable fields: {wrong}. It was made by a newer version, or the file is damaged.</source>
            <translation>{weights} : la config dans ses métadonnées a des champs inconnus ou inadaptés : {wrong}. Elle vient d'une version plus récente, ou le fichier est endommagé.</translation>
        </message>
        <message>
            <source>{folder}: is a file; wanted is a folder of module dumps. Use load_s2x10_from_state.</source>
            <translation>{folder} : est un fichier ; il faut un dossier de fichiers de modules. Utilisez load_s2x10_from_state.</translation>
        </message>
        <message>
            <source>{path}: is a folder; wanted is a checkpoint file. Use load_s2x10_from_chunks.</source>
            <translation>{path} : est un dossier ; il faut un fichier de checkpoint. Utilisez load_s2x10_from_chunks.</translation>
        </message>
        <message>
            <source>Device '{name}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>L'appareil '{name}' est inconnu : utilisez auto, cpu, cuda, cuda:N ou mps.</translation>
        </message>
        <message>
            <source>Device '{name}' cannot be used here ({reason}): choose auto or cpu.</source>
            <translation>L'appareil '{name}' ne peut être utilisé ici ({reason}) : choisissez auto ou cpu.</translation>
        </message>
        <message>
            <source>cpu (1 thread)</source>
            <translation>cpu (1 thread)</translation>
        </message>
        <message>
            <source>cpu ({threads} threads)</source>
            <translation>cpu ({threads} threads)</translation>
        </message>
        <message>
            <source>Precision '{precision}' is unknown: use {precisions}.</source>
            <translation>La précision '{precision}' est inconnue : utilisez {precisions}.</translation>
        </message>
        <message>
            <source>Precision '{precision}' is not available on {type} with PyTorch {version}: use fp32 or a newer PyTorch.</source>
            <translation>La précision '{precision}' n'est pas disponible sur {type} avec PyTorch {version} : utilisez fp32 ou un PyTorch plus récent.</translation>
        </message>
        <message>
            <source>Fusion: a result of shape {shape} does not stand on an input of shape {shape2}.</source>
            <translation>Fusion : un résultat de forme {shape} ne repose pas sur une entrée de forme {shape2}.</translation>
        </message>
        <message>
            <source>Fusion: a date of shape {shape} does not fit an input of shape {shape2}.</source>
            <translation>Fusion : une date de forme {shape} ne va pas avec une entrée de forme {shape2}.</translation>
        </message>
        <message>
            <source>Fusion: a lattice of shape {shape} does not fit an input of {width} × {height}.</source>
            <translation>Fusion : un réseau du détecteur de forme {shape} ne va pas avec une entrée de {width} × {height}.</translation>
        </message>
        <message>
            <source>Head: the kind '{kind}' is unknown: use {kinds}.</source>
            <translation>Tête : le genre '{kind}' est inconnu : utilisez {kinds}.</translation>
        </message>
        <message>
            <source>Head: {count} classes; there can be 1 to {max_classes}.</source>
            <translation>Tête : {count} classes ; il peut y en avoir 1 à {max_classes}.</translation>
        </message>
        <message>
            <source>Head: each class needs one code of its own.</source>
            <translation>Tête : chaque classe demande son propre code.</translation>
        </message>
        <message>
            <source>Head: class codes must lie in 1 to {max_classes}.</source>
            <translation>Tête : les codes de classe doivent être entre 1 et {max_classes}.</translation>
        </message>
        <message>
            <source>Head: {features} features of {tokens} token bands are impossible.</source>
            <translation>Tête : {features} attributs de {tokens} bandes de tokens sont impossibles.</translation>
        </message>
        <message>
            <source>Head: hidden width or token components are impossible.</source>
            <translation>Tête : la largeur cachée ou les composantes de tokens sont impossibles.</translation>
        </message>
        <message>
            <source>There is no labelled pixel with data: check that the training polygons lie on the raster.</source>
            <translation>Il n'y a pas de pixel étiqueté avec des données : vérifiez que les polygones d'entraînement se trouvent sur le raster.</translation>
        </message>
        <message>
            <source>There are only {count} different pixels: ask for fewer clusters.</source>
            <translation>Il n'y a que {count} pixels différents : demandez moins de groupes.</translation>
        </message>
        <message>
            <source>{weights}: is no head saved by the segmentation</source>
            <translation>{weights} : n'est pas une tête enregistrée par la segmentation</translation>
        </message>
        <message>
            <source>{problem} (its format is '{format}').</source>
            <translation>{problem} (son format est '{format}').</translation>
        </message>
        <message>
            <source>{problem}: its config lacks fields or has unknown ones. It may be of another version.</source>
            <translation>{problem} : sa config manque de champs ou en a d'inconnus. Elle est peut-être d'une autre version.</translation>
        </message>
        <message>
            <source>{problem}: its config has values of the wrong type. The file is damaged.</source>
            <translation>{problem} : sa config a des valeurs du mauvais type. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>{problem}: {error}. The file is damaged.</source>
            <translation>{problem} : {error}. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>S2x10NetS decoder</source>
            <translation>décodeur S2x10NetS</translation>
        </message>
        <message>
            <source>uniform noise in 0..0.5 of 16 × 16 pixels</source>
            <translation>bruit uniforme dans 0..0.5 de 16 × 16 pixels</translation>
        </message>
        <message>
            <source>Sizes are guessed from the tensors that are there.</source>
            <translation>Les tailles sont devinées d'après les tenseurs présents.</translation>
        </message>
        <message>
            <source>The file does not say what leaves no trace in weights (stage factors, slopes, residual form, input scale): the documented defaults are taken.</source>
            <translation>Le fichier ne dit pas ce qui ne laisse pas de trace dans les poids (facteurs d'étage, pentes, forme résiduelle, échelle d'entrée) : les valeurs par défaut documentées sont prises.</translation>
        </message>
        <message>
            <source>normal noise of 96 × 96 pixels</source>
            <translation>bruit normal de 96 × 96 pixels</translation>
        </message>
        <message>
            <source>Loading splits the fused query, key and value; 'Convert checkpoint' writes them split.</source>
            <translation>Le chargement sépare query, key et value fusionnés ; « Convertir un checkpoint » les écrit séparés.</translation>
        </message>
        <message>
            <source>segmentation head</source>
            <translation>tête de segmentation</translation>
        </message>
        <message>
            <source>normal noise of 32 × 32 pixels</source>
            <translation>bruit normal de 32 × 32 pixels</translation>
        </message>
        <message>
            <source>DINOv3 backbone, Hugging Face naming</source>
            <translation>backbone DINOv3, nomenclature de Hugging Face</translation>
        </message>
        <message>
            <source>DINOv3 backbone, original naming</source>
            <translation>backbone DINOv3, nomenclature d'origine</translation>
        </message>
        <message>
            <source>{weights}: neither an S2x10NetS decoder nor a DINOv3 backbone; no tensor has a name of either.</source>
            <translation>{weights} : ni un décodeur S2x10NetS ni un backbone DINOv3 ; aucun tenseur n'a un nom de l'un ou de l'autre.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' is empty but has the shape {shape}. The file is damaged.</source>
            <translation>{path} : le tenseur '{name}' est vide mais a la forme {shape}. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' is stored as {dtype_name}; weights must be float16, bfloat16, float32 or float64. Use a checkpoint that is not quantised.</source>
            <translation>{path} : le tenseur '{name}' est stocké en {dtype_name} ; les poids doivent être en float16, bfloat16, float32 ou float64. Utilisez un checkpoint qui n'est pas quantifié.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' holds {kind} values; any result would be wrong. The file is damaged or its training diverged: use another checkpoint.</source>
            <translation>{path} : le tenseur '{name}' contient des valeurs {kind} ; tout résultat serait faux. Le fichier est endommagé ou son entraînement a divergé : utilisez un autre checkpoint.</translation>
        </message>
        <message>
            <source>{path}: there is no tensor '{name}'.</source>
            <translation>{path} : il n'y a pas de tenseur '{name}'.</translation>
        </message>
        <message>
            <source>'{name}' is {shape}, needed {needed}</source>
            <translation>'{name}' est {shape}, attendu {needed}</translation>
        </message>
        <message>
            <source>not tensors</source>
            <translation>pas des tenseurs</translation>
        </message>
        <message>
            <source>'{name}' is a {kind}</source>
            <translation>'{name}' est un {kind}</translation>
        </message>
        <message>
            <source>of the wrong shape</source>
            <translation>de mauvaise forme</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>manquants</translation>
        </message>
        <message>
            <source>nearest there</source>
            <translation>le plus proche présent</translation>
        </message>
        <message>
            <source>nearest expected</source>
            <translation>le plus proche attendu</translation>
        </message>
        <message>
            <source>unexpected</source>
            <translation>inattendus</translation>
        </message>
        <message>
            <source>{weights}: does not fit the network. {differences}. Choose the complete checkpoint of this network; 'Inspect checkpoint' lists everything that it holds.</source>
            <translation>{weights} : ne va pas avec le réseau. {differences}. Choisissez le checkpoint complet de ce réseau ; « Inspecter un checkpoint » énumère tout ce qu'il contient.</translation>
        </message>
        <message>
            <source>{text}: is a network address. Checkpoints are never fetched from a network; download the file yourself, check its SHA-256 against the publisher's, and give its local path.</source>
            <translation>{text} : est une adresse réseau. Les checkpoints ne sont jamais récupérés sur un réseau ; téléchargez le fichier vous-même, comparez sa SHA-256 à celle de l'éditeur, et donnez son chemin local.</translation>
        </message>
        <message>
            <source>{text}: is no usable path ({error}).</source>
            <translation>{text} : n'est pas un chemin utilisable ({error}).</translation>
        </message>
        <message>
            <source>{text}: no such file or folder. Check the path.</source>
            <translation>{text} : pas de tel fichier ou dossier. Vérifiez le chemin.</translation>
        </message>
        <message>
            <source>{path}: cannot be read ({strerror}).</source>
            <translation>{path} : ne peut être lu ({strerror}).</translation>
        </message>
        <message>
            <source>{path}: is not a regular file. Choose a checkpoint file.</source>
            <translation>{path} : n'est pas un fichier ordinaire. Choisissez un fichier de checkpoint.</translation>
        </message>
        <message>
            <source>{path}: is empty (0 bytes). Fetch or copy it again.</source>
            <translation>{path} : est vide (0 octet). Récupérez-le ou copiez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: names {tensors:,} tensors; at most {max_tensors:,} are accepted. This is another kind of network, or a damaged file.</source>
            <translation>{path} : nomme {tensors:,} tenseurs ; {max_tensors:,} au plus sont acceptés. C'est un autre genre de réseau, ou un fichier endommagé.</translation>
        </message>
        <message>
            <source>{path}: cannot be read ({strerror}). Check its permissions.</source>
            <translation>{path} : ne peut être lu ({strerror}). Vérifiez ses droits.</translation>
        </message>
        <message>
            <source>folder of module dumps</source>
            <translation>dossier de fichiers de modules</translation>
        </message>
        <message>
            <source>the last generator stage, kind Resample</source>
            <translation>le dernier étage du générateur, genre Resample</translation>
        </message>
        <message>
            <source>{folder}: holds more than {max_entries} files. Choose the folder of the dumps.</source>
            <translation>{folder} : contient plus de {max_entries} fichiers. Choisissez le dossier des fichiers de modules.</translation>
        </message>
        <message>
            <source>{folder}: cannot be listed ({strerror}). Check its permissions.</source>
            <translation>{folder} : ne peut être parcouru ({strerror}). Vérifiez ses droits.</translation>
        </message>
        <message>
            <source>{file}: is a link that leads out of its folder. Copy the file itself there.</source>
            <translation>{file} : est un lien qui sort de son dossier. Copiez-y le fichier lui-même.</translation>
        </message>
        <message>
            <source>{folder}: both '{dumps}' and '{file}' are {kind} number {number:03d}. Remove the copy.</source>
            <translation>{folder} : '{dumps}' et '{file}' sont tous deux {kind} numéro {number:03d}. Supprimez la copie.</translation>
        </message>
        <message>
            <source>{folder}: holds no module dumps (files named {pattern}). Choose the folder with them.</source>
            <translation>{folder} : ne contient pas de fichiers de modules (fichiers nommés {pattern}). Choisissez le dossier qui les contient.</translation>
        </message>
        <message>
            <source>the stem, kind Resample</source>
            <translation>le début, genre Resample</translation>
        </message>
        <message>
            <source>{folder}: the generator's dumps (kind Resample, behind the last RRDB) are missing.</source>
            <translation>{folder} : les fichiers du générateur (genre Resample, après le dernier RRDB) manquent.</translation>
        </message>
        <message>
            <source>kind {kind}</source>
            <translation>genre {kind}</translation>
        </message>
        <message>
            <source>{folder}: number {surplus:03d} does not fit {count} RRDBs and {last} generator stages. Keep the dumps of one run only in the folder.</source>
            <translation>{folder} : le numéro {surplus:03d} ne va pas avec {count} RRDB et {last} étages de générateur. Ne gardez dans le dossier que les fichiers d'un seul traitement.</translation>
        </message>
        <message>
            <source>{folder}: the dump module_{number:03d} ({what}) is missing. Copy it there from where the others came from.</source>
            <translation>{folder} : le fichier module_{number:03d} ({what}) manque. Copiez-le-y depuis l'origine des autres.</translation>
        </message>
        <message>
            <source>{path}: is a Git LFS pointer, not the file itself. Run 'git lfs pull' or download it.</source>
            <translation>{path} : est un pointeur Git LFS, non le fichier lui-même. Lancez 'git lfs pull' ou téléchargez-le.</translation>
        </message>
        <message>
            <source>{path}: is a web page, not a checkpoint. Log in at the publisher's and download it again.</source>
            <translation>{path} : est une page web, non un checkpoint. Connectez-vous chez l'éditeur et téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: is named .safetensors but is a pickle, which could run code. It was not opened; do not trust its source.</source>
            <translation>{path} : se nomme .safetensors mais est un pickle, qui pourrait exécuter du code. Il n'a pas été ouvert ; ne faites pas confiance à sa source.</translation>
        </message>
        <message>
            <source>{path}: is neither a safetensors file nor one of torch.save, or its beginning is damaged. Choose a .safetensors, .pt or .pth file.</source>
            <translation>{path} : n'est ni un fichier safetensors ni un fichier de torch.save, ou son début est endommagé. Choisissez un fichier .safetensors, .pt ou .pth.</translation>
        </message>
        <message>
            <source>safetensors file</source>
            <translation>fichier safetensors</translation>
        </message>
        <message>
            <source>{path}: was cut short while '{name}' was read. Fetch it again.</source>
            <translation>{path} : a été raccourci pendant la lecture de '{name}'. Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>a tensor of shape {shape} was given, {shape2} was announced</source>
            <translation>un tenseur de forme {shape} a été donné, {shape2} était annoncé</translation>
        </message>
        <message>
            <source>{path}: its safetensors header is not sound JSON ({error}). The file is damaged; fetch it again.</source>
            <translation>{path} : son en-tête safetensors n'est pas du JSON correct ({error}). Le fichier est endommagé ; récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: its safetensors header is no JSON object. The file is damaged; fetch it again.</source>
            <translation>{path} : son en-tête safetensors n'est pas un objet JSON. Le fichier est endommagé ; récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: is truncated: {size} bytes cannot hold a safetensors header. Fetch it again.</source>
            <translation>{path} : est tronqué : {size} octets ne peuvent contenir un en-tête safetensors. Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: its first bytes announce a header of {length} bytes; at most {max_header_bytes} are accepted. The file is damaged or no safetensors file.</source>
            <translation>{path} : ses premiers octets annoncent un en-tête de {length} octets ; {max_header_bytes} au plus sont acceptés. Le fichier est endommagé ou n'est pas un fichier safetensors.</translation>
        </message>
        <message>
            <source>{path}: is truncated: its header needs {length} bytes, the file has {size}. Fetch it again.</source>
            <translation>{path} : est tronqué : son en-tête demande {length} octets, le fichier en a {size}. Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>a name appears twice</source>
            <translation>un nom apparaît deux fois</translation>
        </message>
        <message>
            <source>a number of {count} digits</source>
            <translation>un nombre de {count} chiffres</translation>
        </message>
        <message>
            <source>{path}: the metadata of its header must be text throughout. The file is damaged.</source>
            <translation>{path} : les métadonnées de son en-tête doivent être entièrement du texte. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>{path}: the header's entry of tensor '{name}' {text}</source>
            <translation>{path} : l'entrée du tenseur '{name}' dans l'en-tête {text}</translation>
        </message>
        <message>
            <source>does not hold exactly dtype, shape and data_offsets. The file is damaged.</source>
            <translation>ne contient pas exactement dtype, shape et data_offsets. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>names the dtype {code}; known are {known}. Use a checkpoint that is not quantised.</source>
            <translation>nomme le type {code} ; les types connus sont {known}. Utilisez un checkpoint qui n'est pas quantifié.</translation>
        </message>
        <message>
            <source>has an impossible shape or position. The file is damaged; fetch it again.</source>
            <translation>a une forme ou une position impossible. Le fichier est endommagé ; récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>says shape {shape} of {code}, which does not fill its {end} bytes. The file is damaged; fetch it again.</source>
            <translation>dit la forme {shape} en {code}, qui ne remplit pas ses {end} octets. Le fichier est endommagé ; récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>leaves a gap before it</source>
            <translation>laisse un vide devant lui</translation>
        </message>
        <message>
            <source>overlaps another tensor</source>
            <translation>recouvre un autre tenseur</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' {what} or lies outside the file (bytes {begin} to {end}, expected {position}). The file is damaged; fetch it again.</source>
            <translation>{path} : le tenseur '{name}' {what} ou se trouve hors du fichier (octets {begin} à {end}, attendu {position}). Le fichier est endommagé ; récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: is truncated: {position} of {position2} bytes of tensors are missing. Fetch it again.</source>
            <translation>{path} : est tronqué : {position} des {position2} octets de tenseurs manquent. Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: has {available} bytes more than its header accounts for. The file is damaged.</source>
            <translation>{path} : a {available} octets de plus que son en-tête n'en compte. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>weights in {count} files</source>
            <translation>poids en {count} fichiers</translation>
        </message>
        <message>
            <source>{path}: both '{part_of}' and '{file}' hold '{name}'. The files are not the parts of one checkpoint; fetch them again.</source>
            <translation>{path} : '{part_of}' et '{file}' contiennent tous deux '{name}'. Les fichiers ne sont pas les parties d'un même checkpoint ; récupérez-les à nouveau.</translation>
        </message>
        <message>
            <source>{path}: the weights are in several files, and {count} of {count2} are not beside it: {missing}. Copy all parts into one folder.</source>
            <translation>{path} : les poids sont en plusieurs fichiers, et {count} sur {count2} ne sont pas à côté : {missing}. Copiez toutes les parties dans un dossier.</translation>
        </message>
        <message>
            <source>{path}: its name announces {count} parts; at most {max_parts} are accepted.</source>
            <translation>{path} : son nom annonce {count} parties ; {max_parts} au plus sont acceptées.</translation>
        </message>
        <message>
            <source>{path}: is larger than {max_index_bytes} bytes, so no index of a checkpoint's parts.</source>
            <translation>{path} : dépasse {max_index_bytes} octets, donc pas un index des parties d'un checkpoint.</translation>
        </message>
        <message>
            <source>{path}: is no index of a checkpoint in several files: its 'weight_map' is missing or damaged. Choose the weights themselves (.safetensors).</source>
            <translation>{path} : n'est pas l'index d'un checkpoint en plusieurs fichiers : son 'weight_map' manque ou est endommagé. Choisissez les poids eux-mêmes (.safetensors).</translation>
        </message>
        <message>
            <source>{path}: names no parts, too many, or files outside its folder. The file is damaged.</source>
            <translation>{path} : ne nomme aucune partie, en nomme trop, ou des fichiers hors de son dossier. Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>Ask for the weights as a safetensors file, which cannot carry code.</source>
            <translation>Demandez les poids en fichier safetensors, qui ne peut contenir de code.</translation>
        </message>
        <message>
            <source>PyTorch file</source>
            <translation>fichier PyTorch</translation>
        </message>
        <message>
            <source>{path}: was changed while it was read. Try again.</source>
            <translation>{path} : a été modifié pendant la lecture. Réessayez.</translation>
        </message>
        <message>
            <source>{path}: is a file of torch.save, which can run code when PyTorch {version} reads it, so it was not opened. A PyTorch older than {oldest_torch_for_pickles} reads safetensors files only: convert the file where PyTorch is newer ('Convert checkpoint'), or update PyTorch.</source>
            <translation>{path} : est un fichier de torch.save, qui peut exécuter du code quand PyTorch {version} le lit ; il n'a donc pas été ouvert. Un PyTorch antérieur à {oldest_torch_for_pickles} ne lit que les fichiers safetensors : convertissez le fichier là où PyTorch est plus récent (« Convertir un checkpoint »), ou mettez PyTorch à jour.</translation>
        </message>
        <message>
            <source>a directory of {size} bytes</source>
            <translation>un répertoire de {size} octets</translation>
        </message>
        <message>
            <source>{path}: is truncated or damaged: its archive cannot be read ({error}). Fetch it again.</source>
            <translation>{path} : est tronqué ou endommagé : son archive ne peut être lue ({error}). Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: its archive has data before, between or behind its parts, so that two programs can read different contents from it; torch.save writes no such file. {safer}</source>
            <translation>{path} : son archive a des données avant, entre ou après ses parties, de sorte que deux programmes peuvent y lire des contenus différents ; torch.save n'écrit pas de tel fichier. {safer}</translation>
        </message>
        <message>
            <source>{path}: PyTorch reads other contents from its archive than were checked, so it was not opened. Do not trust its source. {safer}</source>
            <translation>{path} : PyTorch lit dans son archive d'autres contenus que ceux vérifiés ; il n'a donc pas été ouvert. Ne faites pas confiance à sa source. {safer}</translation>
        </message>
        <message>
            <source>{path}: cannot be read ({error}). Fetch it again.</source>
            <translation>{path} : ne peut être lu ({error}). Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: is a tar archive as well, which torch.save has not written for years. {safer}</source>
            <translation>{path} : est aussi une archive tar, ce que torch.save n'écrit plus depuis des années. {safer}</translation>
        </message>
        <message>
            <source>a TorchScript program</source>
            <translation>un programme TorchScript</translation>
        </message>
        <message>
            <source>a zip archive, but no PyTorch checkpoint</source>
            <translation>une archive zip, mais pas un checkpoint PyTorch</translation>
        </message>
        <message>
            <source>{path}: is {kind}; wanted is the state dict (torch.save(model.state_dict(), ...)).</source>
            <translation>{path} : est {kind} ; il faut le state dict (torch.save(model.state_dict(), ...)).</translation>
        </message>
        <message>
            <source>{path}: its archive holds two entries of one name. {safer}</source>
            <translation>{path} : son archive contient deux entrées du même nom. {safer}</translation>
        </message>
        <message>
            <source>{path}: its archive is compressed or claims more bytes than the file has; torch.save never compresses. It may be a decompression bomb or some other zip file. {safer}</source>
            <translation>{path} : son archive est compressée ou annonce plus d'octets que le fichier n'en a ; torch.save ne compresse jamais. C'est peut-être une bombe de décompression ou un autre fichier zip. {safer}</translation>
        </message>
        <message>
            <source>{path}: its pickle of {file_size} bytes is too large for weights. {safer}</source>
            <translation>{path} : son pickle de {file_size} octets est trop grand pour des poids. {safer}</translation>
        </message>
        <message>
            <source>{path}: its pickle holds a number of absurd length. {safer}</source>
            <translation>{path} : son pickle contient un nombre de longueur absurde. {safer}</translation>
        </message>
        <message>
            <source>pickle protocol {argument} instead of {pickle_protocol}</source>
            <translation>protocole pickle {argument} au lieu de {pickle_protocol}</translation>
        </message>
        <message>
            <source>the operation {opcode}</source>
            <translation>l'opération {opcode}</translation>
        </message>
        <message>
            <source>{path}: refused, for it asks for '{wanted}' on loading. Weights need tensors only; such a file can run code on your computer. {safer}</source>
            <translation>{path} : refusé, car il demande '{wanted}' au chargement. Les poids ne demandent que des tenseurs ; un tel fichier peut exécuter du code sur votre ordinateur. {safer}</translation>
        </message>
        <message>
            <source>{path}: is truncated or damaged: its pickle is not sound ({error}). Fetch it again.</source>
            <translation>{path} : est tronqué ou endommagé : son pickle n'est pas correct ({error}). Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path}: is truncated, damaged or holds more than tensors ({error} on reading it). Fetch it again. {safer}</source>
            <translation>{path} : est tronqué, endommagé ou contient plus que des tenseurs ({error} à la lecture). Récupérez-le à nouveau. {safer}</translation>
        </message>
        <message>
            <source>one bare tensor</source>
            <translation>un seul tenseur nu</translation>
        </message>
        <message>
            <source>a {content}</source>
            <translation>un {content}</translation>
        </message>
        <message>
            <source>{path}: holds {what}; wanted is a dictionary of named tensors (a state dict).</source>
            <translation>{path} : contient {what} ; il faut un dictionnaire de tenseurs nommés (un state dict).</translation>
        </message>
        <message>
            <source>{path}: holds no named tensors (at its top: {inside}). Wrappers understood are {wrappers}.</source>
            <translation>{path} : ne contient pas de tenseurs nommés (au sommet : {inside}). Les enveloppes comprises sont {wrappers}.</translation>
        </message>
        <message>
            <source>{path}: the tensor '{name}' is sparse, quantised or without data; wanted are plain tensors.</source>
            <translation>{path} : le tenseur '{name}' est creux, quantifié ou sans données ; il faut des tenseurs simples.</translation>
        </message>
        <message>
            <source>{path}: its tensors claim {total} bytes, the file has {size}. It is damaged or made to fill the memory.</source>
            <translation>{path} : ses tenseurs annoncent {total} octets, le fichier en a {size}. Il est endommagé ou fait pour remplir la mémoire.</translation>
        </message>
        <message>
            <source>A further date</source>
            <translation>Une autre date</translation>
        </message>
        <message>
            <source>Dates of shape {shape} do not fit an image of shape {shape2}: (K, bands, height, width) on the grid of a single image is needed.</source>
            <translation>Des dates de forme {shape} ne vont pas avec une image de forme {shape2} : il faut (K, bandes, hauteur, largeur) sur la grille d'une seule image.</translation>
        </message>
        <message>
            <source>No backbone is loaded: give load_pipeline() a backbone_ckpt.</source>
            <translation>Aucun backbone n'est chargé : donnez un backbone_ckpt à load_pipeline().</translation>
        </message>
        <message>
            <source>an RGB picture</source>
            <translation>une image RVB</translation>
        </message>
        <message>
            <source>The input</source>
            <translation>L'entrée</translation>
        </message>
        <message>
            <source>consistency_steps is {steps!r}; it must be a whole number, 0 or more.</source>
            <translation>consistency_steps est {steps!r} ; ce doit être un nombre entier, 0 ou plus.</translation>
        </message>
        <message>
            <source>The lattice</source>
            <translation>Le réseau du détecteur</translation>
        </message>
        <message>
            <source>of shape {shape}</source>
            <translation>de forme {shape}</translation>
        </message>
        <message>
            <source>lattice is {given}; it must be {auto!r}, None, or finite numbers of shape ({batch}, {bands}, 3 or 4, {height}, {width}).</source>
            <translation>lattice est {given} ; ce doit être {auto!r}, None ou des nombres finis de forme ({batch}, {bands}, 3 ou 4, {height}, {width}).</translation>
        </message>
        <message>
            <source>{what} is no array of numbers: {error}</source>
            <translation>{what} n'est pas un tableau de nombres : {error}</translation>
        </message>
        <message>
            <source>The input has the shape {shape}; (batch, {bands}, height, width) of {what} is needed.</source>
            <translation>L'entrée a la forme {shape} ; il faut (lot, {bands}, hauteur, largeur), {what}.</translation>
        </message>
        <message>
            <source>{what} is {dtype}; reflectance as floating point is needed: (DN + offset) / 10000.</source>
            <translation>{what} est {dtype} ; il faut de la réflectance en virgule flottante : (DN + offset) / 10000.</translation>
        </message>
        <message>
            <source>{what} holds infinite values: use NaN where there is no data.</source>
            <translation>{what} contient des valeurs infinies : mettez NaN là où il n'y a pas de données.</translation>
        </message>
        <message>
            <source>The input holds NaN or infinite values: fill nodata before, and mask it afterwards.</source>
            <translation>L'entrée contient des NaN ou des valeurs infinies : remplissez les nodata avant, et masquez-les après.</translation>
        </message>
        <message>
            <source>{what} reaches from {low:g} to {high:g}, which is no reflectance: convert digital numbers by (DN + offset) / 10000.</source>
            <translation>{what} va de {low:g} à {high:g}, ce qui n'est pas de la réflectance : convertissez les comptes numériques par (DN + offset) / 10000.</translation>
        </message>
        <message>
            <source>Check that the disk has space and that the folder is still there and writable.</source>
            <translation>Vérifiez que le disque a de la place et que le dossier est toujours là et accessible en écriture.</translation>
        </message>
        <message>
            <source>product</source>
            <translation>produit</translation>
        </message>
        <message>
            <source>level</source>
            <translation>niveau</translation>
        </message>
        <message>
            <source>processing baseline</source>
            <translation>version de traitement</translation>
        </message>
        <message>
            <source>date</source>
            <translation>date</translation>
        </message>
        <message>
            <source>MGRS tile</source>
            <translation>tuile MGRS</translation>
        </message>
        <message>
            <source>the mask of {source}</source>
            <translation>le masque de {source}</translation>
        </message>
        <message>
            <source>pixel grid</source>
            <translation>grille de pixels</translation>
        </message>
        <message>
            <source>mask class</source>
            <translation>classe de masque</translation>
        </message>
        <message>
            <source>{name} has no CRS: its pixels are assumed to be 10 m.</source>
            <translation>{name} n'a pas de SCR : ses pixels sont supposés de 10 m.</translation>
        </message>
        <message>
            <source>The pixels of {name} are {size:.2f} m × {size2:.2f} m, not 10 m</source>
            <translation>Les pixels de {name} font {size:.2f} m × {size2:.2f} m, non 10 m</translation>
        </message>
        <message>
            <source>{text}: the result has a tenth of these. The networks know 10 m; warp to UTM for the best result.</source>
            <translation>{text} : le résultat en a un dixième. Les réseaux connaissent 10 m ; projetez en UTM pour le meilleur résultat.</translation>
        </message>
        <message>
            <source>{text}: the networks are made for the 10 m bands of Sentinel-2. Choose the 10 m data, have the input warped to a 10 m UTM grid, or allow any pixel size.</source>
            <translation>{text} : les réseaux sont faits pour les bandes à 10 m de Sentinel-2. Choisissez les données à 10 m, faites projeter l'entrée sur une grille UTM de 10 m, ou autorisez toute taille de pixel.</translation>
        </message>
        <message>
            <source>Which band of {stack} is which is unknown: none is named, and in the usual order of {count} bands {problem}. State in BAND_ORDER what each band is, in their order, such as {band_names} ('-' for one to leave out).</source>
            <translation>On ignore quelle bande de {stack} est laquelle : aucune n'est nommée, et dans l'ordre habituel de {count} bandes, {problem}. Indiquez dans BAND_ORDER ce qu'est chaque bande, dans leur ordre, comme {band_names} ('-' pour une à laisser de côté).</translation>
        </message>
        <message>
            <source>The numbers do not show whether blue or red comes first. </source>
            <translation>Les nombres ne montrent pas si le bleu ou le rouge vient en premier. </translation>
        </message>
        <message>
            <source>{how} {open_question}If that is wrong, state in BAND_ORDER what each band is.</source>
            <translation>{how} {open_question}Si c'est faux, indiquez dans BAND_ORDER ce qu'est chaque bande.</translation>
        </message>
        <message>
            <source>Input: {kind}{facts}.</source>
            <translation>Entrée : {kind}{facts}.</translation>
        </message>
        <message>
            <source>Radiometry: {how}.</source>
            <translation>Radiométrie : {how}.</translation>
        </message>
        <message>
            <source>Bands of other pixels are brought to the grid of the finest by {resampling} resampling.</source>
            <translation>Les bandes d'autres pixels sont amenées sur la grille des plus fins par rééchantillonnage {resampling}.</translation>
        </message>
        <message>
            <source>Unknown {what} {value!r}: choose one of {choices}.</source>
            <translation>Inconnu : {what} {value!r}. Choisissez parmi {choices}.</translation>
        </message>
        <message>
            <source>Resampling would destroy what further dates add, so none is done. Choose dates from products of the same Sentinel-2 tile, or cut from them to whole pixels, and remove this one.</source>
            <translation>Un rééchantillonnage détruirait ce que d'autres dates ajoutent, il n'est donc pas fait. Choisissez des dates dans des produits de la même tuile Sentinel-2, ou découpez-les à des pixels entiers, et retirez celle-ci.</translation>
        </message>
        <message>
            <source>DATES: {name} holds the same numbers as {other}, so that it is no further date. Remove it from DATES.</source>
            <translation>DATES : {name} contient les mêmes nombres que {other} et n'est donc pas une autre date. Retirez-le de DATES.</translation>
        </message>
        <message>
            <source>DATES: {name} is INPUT itself. Remove it from DATES.</source>
            <translation>DATES : {name} est INPUT lui-même. Retirez-le de DATES.</translation>
        </message>
        <message>
            <source>DATES: {name} has another CRS than INPUT. {remedy}</source>
            <translation>DATES : {name} a un autre SCR qu'INPUT. {remedy}</translation>
        </message>
        <message>
            <source>DATES: the pixels of {name} are not those of INPUT. {remedy}</source>
            <translation>DATES : les pixels de {name} ne sont pas ceux d'INPUT. {remedy}</translation>
        </message>
        <message>
            <source>DATES: {name} covers nothing of INPUT. Remove it from DATES.</source>
            <translation>DATES : {name} ne couvre rien d'INPUT. Retirez-le de DATES.</translation>
        </message>
        <message>
            <source>along the column</source>
            <translation>le long de la colonne</translation>
        </message>
        <message>
            <source>along the row</source>
            <translation>le long de la ligne</translation>
        </message>
        <message>
            <source>The 20 m bands of {source} seem to lie one pixel {moves} beside the 10 m bands: B8A and B07 fit B08 better there. Colours will have fringes; make the stack again with the 20 m bands in place (fast clouds can have the same effect).</source>
            <translation>Les bandes à 20 m de {source} semblent se trouver un pixel {moves} à côté des bandes à 10 m : B8A et B07 s'accordent mieux avec B08 là. Les couleurs auront des franges ; refaites la pile avec les bandes à 20 m en place (des nuages rapides peuvent avoir le même effet).</translation>
        </message>
        <message>
            <source>The doubled 20 m pixels of {source} do not begin at multiples of 20 m as those of Sentinel-2 do: its 20 m bands, or all of it, may be displaced by one 10 m pixel.</source>
            <translation>Les pixels doublés à 20 m de {source} ne commencent pas à des multiples de 20 m comme ceux de Sentinel-2 : ses bandes à 20 m, ou toute l'image, sont peut-être décalées d'un pixel de 10 m.</translation>
        </message>
        <message>
            <source>BANDS_20M is {bands_20m}: choose one of {bands_20m2}.</source>
            <translation>BANDS_20M est {bands_20m} : choisissez parmi {bands_20m2}.</translation>
        </message>
        <message>
            <source>as BANDS_20M says</source>
            <translation>comme BANDS_20M le dit</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>mesuré</translation>
        </message>
        <message>
            <source>2 × 2 duplicates of the 20 m pixels</source>
            <translation>duplications 2 × 2 des pixels à 20 m</translation>
        </message>
        <message>
            <source>interpolated from 20 m</source>
            <translation>interpolées depuis 20 m</translation>
        </message>
        <message>
            <source>sharpened to 10 m before; each pixel counts as measured at 10 m</source>
            <translation>affinées à 10 m auparavant ; chaque pixel compte comme mesuré à 10 m</translation>
        </message>
        <message>
            <source>20 m bands: {kind} ({source}).</source>
            <translation>Bandes à 20 m : {kind} ({source}).</translation>
        </message>
        <message>
            <source>The reflectance shown as white is {white}; it must be above 0.</source>
            <translation>La réflectance montrée en blanc est {white} ; elle doit être supérieure à 0.</translation>
        </message>
        <message>
            <source>Bands {chosen} as red, green, blue: {meaning}.</source>
            <translation>Bandes {chosen} en rouge, vert, bleu : {meaning}.</translation>
        </message>
        <message>
            <source>{stack} has no bands {numbers} for red, green and blue: give three numbers of {bands} in BANDS, or leave it empty for a ten-band cube.</source>
            <translation>{stack} n'a pas de bandes {numbers} pour le rouge, le vert et le bleu : donnez trois nombres de {bands} dans BANDS, ou laissez-le vide pour un cube de dix bandes.</translation>
        </message>
        <message>
            <source>reflectance = DN × {given:g} {given2:+g}, as INPUT_SCALE says</source>
            <translation>réflectance = DN × {given:g} {given2:+g}, comme INPUT_SCALE le dit</translation>
        </message>
        <message>
            <source>8-bit brightness</source>
            <translation>luminosité 8 bits</translation>
        </message>
        <message>
            <source>reflectance by the scale and offset in the file</source>
            <translation>réflectance par l'échelle et le décalage dans le fichier</translation>
        </message>
        <message>
            <source>reflectance as it stands</source>
            <translation>réflectance telle quelle</translation>
        </message>
        <message>
            <source>{name} holds whole numbers of more than 8 bits of unknown meaning: state INPUT_SCALE, such as 0.0001 for reflectance × 10000.</source>
            <translation>{name} contient des nombres entiers de plus de 8 bits de signification inconnue : indiquez INPUT_SCALE, comme 0.0001 pour réflectance × 10000.</translation>
        </message>
        <message>
            <source>the mask of {name}</source>
            <translation>le masque de {name}</translation>
        </message>
        <message>
            <source>{source} is nodata almost everywhere there: its numbers could not be checked.</source>
            <translation>{source} y est nodata presque partout : ses nombres n'ont pu être vérifiés.</translation>
        </message>
        <message>
            <source>no valid pixel</source>
            <translation>aucun pixel valable</translation>
        </message>
        <message>
            <source>no valid pixel in {empty}</source>
            <translation>aucun pixel valable dans {empty}</translation>
        </message>
        <message>
            <source>{source} has {what} there (all nodata): choose another extent or input.</source>
            <translation>{source} n'a là {what} (tout est nodata) : choisissez une autre emprise ou entrée.</translation>
        </message>
        <message>
            <source>median reflectance {median:.4g}, 99 % below {high:.4g}</source>
            <translation>réflectance médiane {median:.4g}, 99 % au-dessous de {high:.4g}</translation>
        </message>
        <message>
            <source>values too small ({spread}). They have been divided already: set INPUT_SCALE to reflectance.</source>
            <translation>valeurs trop petites ({spread}). Elles ont déjà été divisées : réglez INPUT_SCALE sur reflectance.</translation>
        </message>
        <message>
            <source>no number is above {stored:.0f}, as in an 8-bit picture, which is not reflectance. Choose the original bands, or state in INPUT_SCALE the reflectance of one unit (DN/10000 for a dark sea).</source>
            <translation>aucun nombre ne dépasse {stored:.0f}, comme dans une image 8 bits, qui n'est pas de la réflectance. Choisissez les bandes d'origine, ou indiquez dans INPUT_SCALE la réflectance d'une unité (DN/10000 pour une mer sombre).</translation>
        </message>
        <message>
            <source>values too large for reflectance ({spread}). They are digital numbers or stretched: state in INPUT_SCALE how they become reflectance ({input_scales}).</source>
            <translation>valeurs trop grandes pour de la réflectance ({spread}). Ce sont des comptes numériques ou elles sont étirées : indiquez dans INPUT_SCALE comment elles deviennent réflectance ({input_scales}).</translation>
        </message>
        <message>
            <source>{wrapped:.1%} of the values are far above any reflectance while the rest are not: numbers that fell below 0 have wrapped around, which happens when the offset of -1000 is subtracted from harmonised data. Make the stack again without that step.</source>
            <translation>{wrapped:.1%} des valeurs dépassent de loin toute réflectance alors que les autres non : des nombres tombés au-dessous de 0 ont fait le tour, ce qui arrive quand le décalage de -1000 est soustrait de données harmonisées. Refaites la pile sans cette étape.</translation>
        </message>
        <message>
            <source>{far:.1%} of the visible values are below {far_negative}, which no surface reflects: </source>
            <translation>{far:.1%} des valeurs visibles sont au-dessous de {far_negative}, ce qu'aucune surface ne réfléchit : </translation>
        </message>
        <message>
            <source>{negative:.1%} of the visible values are below {negative2}. Over dark water that is possible; else </source>
            <translation>{negative:.1%} des valeurs visibles sont au-dessous de {negative2}. Sur une eau sombre c'est possible ; sinon </translation>
        </message>
        <message>
            <source>a visible band is 0 (nodata) in {cut:.1%} of the pixels where B08 has data: dark pixels were cut off, which happens when the offset of -1000 is subtracted from harmonised data. Make the stack again without that step; if the zeros are right (very dark forest or lakes), set INPUT_SCALE to DN/10000.</source>
            <translation>une bande visible est à 0 (nodata) dans {cut:.1%} des pixels où B08 a des données : des pixels sombres ont été coupés, ce qui arrive quand le décalage de -1000 est soustrait de données harmonisées. Refaites la pile sans cette étape ; si les zéros sont justes (forêt très sombre ou lacs), réglez INPUT_SCALE sur DN/10000.</translation>
        </message>
        <message>
            <source>the offset of -1000 is applied twice, for the data are harmonised already. </source>
            <translation>le décalage de -1000 est appliqué deux fois, car les données sont déjà harmonisées. </translation>
        </message>
        <message>
            <source>{cause}Set INPUT_SCALE to DN/10000.</source>
            <translation>{cause}Réglez INPUT_SCALE sur DN/10000.</translation>
        </message>
        <message>
            <source>{cause}The stored numbers are too low (reflectance by 0.1): load them again without the offset, or set INPUT_SCALE to {remedy}.</source>
            <translation>{cause}Les nombres stockés sont trop petits (de 0,1 de réflectance) : chargez-les à nouveau sans le décalage, ou réglez INPUT_SCALE sur {remedy}.</translation>
        </message>
        <message>
            <source>{source} is very bright (1 % of the values above {high:.2f}): check INPUT_SCALE unless it is cloudy.</source>
            <translation>{source} est très claire (1 % des valeurs au-dessus de {high:.2f}) : vérifiez INPUT_SCALE à moins que ce ne soit nuageux.</translation>
        </message>
        <message>
            <source>{low:g} to {high:g}</source>
            <translation>{low:g} à {high:g}</translation>
        </message>
        <message>
            <source>OUTPUT {output} keeps the stored numbers, of which {values} also count as nodata in {source}; a .vrt declares one nodata value a band. Choose an OUTPUT that ends in .tif.</source>
            <translation>OUTPUT {output} garde les nombres stockés, dont {values} comptent aussi comme nodata dans {source} ; un .vrt déclare une valeur nodata par bande. Choisissez un OUTPUT qui finit en .tif.</translation>
        </message>
        <message>
            <source>Cannot write {output}</source>
            <translation>Impossible d'écrire {output}</translation>
        </message>
        <message>
            <source>The window on {source} has {width} × {height} pixels, at least {least} × {least} are needed: choose a larger EXTENT or image.</source>
            <translation>La fenêtre sur {source} a {width} × {height} pixels, il en faut au moins {least} × {least} : choisissez une EXTENT ou une image plus grande.</translation>
        </message>
        <message>
            <source>Only {valid:.0%} of the window on {source} have data: choose another EXTENT.</source>
            <translation>Seuls {valid:.0%} de la fenêtre sur {source} ont des données : choisissez une autre EXTENT.</translation>
        </message>
        <message>
            <source>Reading {source}</source>
            <translation>Lecture de {source}</translation>
        </message>
        <message>
            <source>{source}: {width:,} × {height:,} pixels; {count:,} blocks to train on, {count2} held out</source>
            <translation>{source} : {width:,} × {height:,} pixels ; {count:,} blocs pour l'entraînement, {count2} réservés</translation>
        </message>
        <message>
            <source>Too little data to fine-tune on: {pixels:,} pixels in {count:,} blocks without nodata to train on and {count2} blocks to judge by; needed are {fewest_trained_pixels} pixels and 1 block, which takes a scene of at least {least} × 180 pixels without gaps. Training would overfit to less. Give more or larger scenes.</source>
            <translation>Trop peu de données pour l'affinage : {pixels:,} pixels en {count:,} blocs sans nodata pour l'entraînement et {count2} blocs pour juger ; il faut {fewest_trained_pixels} pixels et 1 bloc, ce qui demande une scène d'au moins {least} × 180 pixels sans lacunes. L'entraînement se surajusterait à moins. Donnez des scènes plus nombreuses ou plus grandes.</translation>
        </message>
        <message>
            <source>GDAL gives no reason</source>
            <translation>GDAL ne donne pas de raison</translation>
        </message>
        <message>
            <source>Cannot open {label}</source>
            <translation>Impossible d'ouvrir {label}</translation>
        </message>
        <message>
            <source>Check that the file exists, is complete and is a raster.</source>
            <translation>Vérifiez que le fichier existe, est complet et est un raster.</translation>
        </message>
        <message>
            <source>Cannot read {label}</source>
            <translation>Impossible de lire {label}</translation>
        </message>
        <message>
            <source>The file may be damaged or incomplete, or its disk or network gone: copy or download it again.</source>
            <translation>Le fichier est peut-être endommagé ou incomplet, ou son disque ou réseau absent : copiez-le ou téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>Check that the folder exists, can be written to and has room, and that no other program holds the file.</source>
            <translation>Vérifiez que le dossier existe, qu'on peut y écrire et qu'il a de la place, et qu'aucun autre programme ne tient le fichier.</translation>
        </message>
        <message>
            <source>Cannot create {path}</source>
            <translation>Impossible de créer {path}</translation>
        </message>
        <message>
            <source>Cannot write {path}</source>
            <translation>Impossible d'écrire {path}</translation>
        </message>
        <message>
            <source>Cannot complete {path}</source>
            <translation>Impossible d'achever {path}</translation>
        </message>
        <message>
            <source>Cannot transform the raster's coordinates</source>
            <translation>Impossible de transformer les coordonnées du raster</translation>
        </message>
        <message>
            <source>Set the right CRS first, or warp it to UTM (gdalwarp).</source>
            <translation>Définissez d'abord le bon SCR, ou projetez-le en UTM (gdalwarp).</translation>
        </message>
        <message>
            <source>The raster's geotransform cannot be inverted (zero pixel size): give it a valid one.</source>
            <translation>La géotransformation du raster ne peut être inversée (taille de pixel nulle) : donnez-lui-en une valable.</translation>
        </message>
        <message>
            <source>The raster's coordinates do not fit its CRS: set the right CRS first.</source>
            <translation>Les coordonnées du raster ne vont pas avec son SCR : définissez d'abord le bon SCR.</translation>
        </message>
        <message>
            <source>The extent has no finite coordinates in the raster's CRS: choose one nearer to it.</source>
            <translation>L'emprise n'a pas de coordonnées finies dans le SCR du raster : choisissez-en une plus proche.</translation>
        </message>
        <message>
            <source>The extent lies outside the raster: choose one that overlaps it.</source>
            <translation>L'emprise se trouve hors du raster : choisissez-en une qui le recouvre.</translation>
        </message>
        <message>
            <source>numbers of finished tiles in it have changed</source>
            <translation>les nombres de tuiles achevées y ont changé</translation>
        </message>
        <message>
            <source>{path} in it cannot be read: {strerror}</source>
            <translation>{path} ne peut y être lu : {strerror}</translation>
        </message>
        <message>
            <source>{path} in it has changed</source>
            <translation>{path} y a changé</translation>
        </message>
        <message>
            <source>the unfinished work was cut short</source>
            <translation>le travail inachevé a été raccourci</translation>
        </message>
        <message>
            <source>{path} is missing in it</source>
            <translation>{path} y manque</translation>
        </message>
        <message>
            <source>{path} in it is a link</source>
            <translation>{path} y est un lien</translation>
        </message>
        <message>
            <source>{path} in it has {st_size} bytes instead of {size}</source>
            <translation>{path} y a {st_size} octets au lieu de {size}</translation>
        </message>
        <message>
            <source>A tile of {core} pixels is too small for an overlap of {overlap}: choose a TILE_SIZE of {overlap2} or more, or a smaller OVERLAP.</source>
            <translation>Une tuile de {core} pixels est trop petite pour un recouvrement de {overlap} : choisissez une TILE_SIZE de {overlap2} ou plus, ou un OVERLAP plus petit.</translation>
        </message>
        <message>
            <source>Use the bands {band_names} (reflectance, 0 to 1), numbers, + - * / **, parentheses and the functions {functions}.</source>
            <translation>Utilisez les bandes {band_names} (réflectance, 0 à 1), des nombres, + - * / **, des parenthèses et les fonctions {functions}.</translation>
        </message>
        <message>
            <source>The expression is empty. {help}</source>
            <translation>L'expression est vide. {help}</translation>
        </message>
        <message>
            <source>The expression has {count} characters; {max_length} is the most allowed.</source>
            <translation>L'expression a {count} caractères ; {max_length} au plus sont permis.</translation>
        </message>
        <message>
            <source>The expression '{text}' cannot be read. {help}</source>
            <translation>L'expression « {text} » est illisible. {help}</translation>
        </message>
        <message>
            <source>The expression '{text}' names no band. {help}</source>
            <translation>L'expression '{text}' ne nomme aucune bande. {help}</translation>
        </message>
        <message>
            <source>The expression is nested more than {max_depth} levels deep: simplify it.</source>
            <translation>L'expression est imbriquée sur plus de {max_depth} niveaux : simplifiez-la.</translation>
        </message>
        <message>
            <source>'{part}' cannot stand in an expression. {help}</source>
            <translation>'{part}' ne peut figurer dans une expression. {help}</translation>
        </message>
        <message>
            <source>Unknown form '{form}' of products: use one of {forms}.</source>
            <translation>Forme '{form}' de produits inconnue : utilisez l'une de {forms}.</translation>
        </message>
        <message>
            <source>A product is named twice: {names}. Give the expression another name.</source>
            <translation>Un produit est nommé deux fois : {names}. Donnez un autre nom à l'expression.</translation>
        </message>
        <message>
            <source>Nothing to write: {names} cannot be written as a picture. Choose values.</source>
            <translation>Rien à écrire : {names} ne peut être écrit comme image. Choisissez les valeurs.</translation>
        </message>
        <message>
            <source>no product</source>
            <translation>aucun produit</translation>
        </message>
        <message>
            <source>Building overviews</source>
            <translation>Construction des aperçus</translation>
        </message>
        <message>
            <source>{file}: {lost} value(s) beyond ±3.2767 do not fit Int16 and became nodata; choose Float32 to keep them.</source>
            <translation>{file} : {lost} valeur(s) au-delà de ±3,2767 ne tiennent pas dans Int16 et sont devenues nodata ; choisissez Float32 pour les garder.</translation>
        </message>
        <message>
            <source>{name} holds {count} parts of one large export ({pureposixpath} …): join them to one virtual raster first (Raster &gt; Miscellaneous &gt; Build Virtual Raster, or gdalbuildvrt mosaic.vrt *.tif).</source>
            <translation>{name} contient {count} parties d'un grand export ({pureposixpath} …) : réunissez-les d'abord en un raster virtuel (Raster &gt; Divers &gt; Construire un raster virtuel, ou gdalbuildvrt mosaic.vrt *.tif).</translation>
        </message>
        <message>
            <source>{name} has no file of {missing} ({count} raster file(s) found). File names must hold the band (B02, FRE_B2, T32TQM_..._B8A_20m, blue, rededge1); or choose a raster of all bands as input.</source>
            <translation>{name} n'a pas de fichier de {missing} ({count} fichier(s) raster trouvés). Les noms de fichiers doivent contenir la bande (B02, FRE_B2, T32TQM_..._B8A_20m, blue, rededge1) ; ou choisissez un raster de toutes les bandes comme entrée.</translation>
        </message>
        <message>
            <source>a folder of band files</source>
            <translation>un dossier de fichiers de bandes</translation>
        </message>
        <message>
            <source>{name} has {count} files *_FRE_R{resolution}.DBL.TIF instead of one: choose the folder of one complete MAJA product.</source>
            <translation>{name} a {count} fichiers *_FRE_R{resolution}.DBL.TIF au lieu d'un : choisissez le dossier d'un produit MAJA complet.</translation>
        </message>
        <message>
            <source>{string} has {count} bands, not {count2} as MAJA's product has.</source>
            <translation>{string} a {count} bandes, non {count2} comme le produit de MAJA.</translation>
        </message>
        <message>
            <source>the name of a MAJA product</source>
            <translation>le nom d'un produit MAJA</translation>
        </message>
        <message>
            <source>a MAJA product</source>
            <translation>un produit MAJA</translation>
        </message>
        <message>
            <source>{paths} has several bands, not only {band}: choose a folder of files of one band.</source>
            <translation>{paths} a plusieurs bandes, pas seulement {band} : choisissez un dossier de fichiers d'une bande.</translation>
        </message>
        <message>
            <source>{name} has more than one file of {band} ({bands}, {bands2}): put the bands of one date and tile into a folder of their own.</source>
            <translation>{name} a plus d'un fichier de {band} ({bands}, {bands2}) : mettez les bandes d'une date et d'une tuile dans un dossier à elles.</translation>
        </message>
        <message>
            <source>{name} has bands of different dates ({listed}): put those of one date into a folder.</source>
            <translation>{name} a des bandes de dates différentes ({listed}) : mettez celles d'une date dans un dossier.</translation>
        </message>
        <message>
            <source>the name of a Theia/MAJA product</source>
            <translation>le nom d'un produit Theia/MAJA</translation>
        </message>
        <message>
            <source>the plugin's own</source>
            <translation>de l'extension</translation>
        </message>
        <message>
            <source>by name: {named}</source>
            <translation>par nom : {named}</translation>
        </message>
        <message>
            <source>by wavelength: {waves}</source>
            <translation>par longueur d'onde : {waves}</translation>
        </message>
        <message>
            <source>by the names of their files: {files}</source>
            <translation>par les noms de leurs fichiers : {files}</translation>
        </message>
        <message>
            <source>None of the {count} bands of {source} has a Sentinel-2 name or wavelength, so which is which is unknown. Name the layers ({band_names}), or state in BAND_ORDER what they are, in order.</source>
            <translation>Aucune des {count} bandes de {source} n'a un nom ou une longueur d'onde de Sentinel-2, on ignore donc laquelle est laquelle. Nommez les couches ({band_names}), ou indiquez dans BAND_ORDER ce qu'elles sont, dans l'ordre.</translation>
        </message>
        <message>
            <source>The bands of {source} have names, but none is known as Sentinel-2's ({listed}). State in BAND_ORDER what each band is, in their order, such as {band_names} ('-' for one to leave out).</source>
            <translation>Les bandes de {source} ont des noms, mais aucun n'est connu de Sentinel-2 ({listed}). Indiquez dans BAND_ORDER ce qu'est chaque bande, dans leur ordre, comme {band_names} ('-' pour une à laisser de côté).</translation>
        </message>
        <message>
            <source>lacks {missing}</source>
            <translation>manque de {missing}</translation>
        </message>
        <message>
            <source>has more than one {twice}</source>
            <translation>a plus d'une fois {twice}</translation>
        </message>
        <message>
            <source>{source} {problem} (bands found {how}). All of {band_names} are needed once: choose another input, or state in BAND_ORDER which band is which.</source>
            <translation>{source} {problem} (bandes trouvées {how}). Toutes celles de {band_names} sont nécessaires une fois : choisissez une autre entrée, ou indiquez dans BAND_ORDER quelle bande est laquelle.</translation>
        </message>
        <message>
            <source>Bands taken {how}.</source>
            <translation>Bandes prises {how}.</translation>
        </message>
        <message>
            <source>BAND_ORDER {order!r} does not fit {source} of {count} bands: give ten different band numbers, those of {band_names}, or the name of each of its bands.</source>
            <translation>BAND_ORDER {order!r} ne va pas avec {source} de {count} bandes : donnez dix numéros de bande différents, ceux de {band_names}, ou le nom de chacune de ses bandes.</translation>
        </message>
        <message>
            <source>Bands taken by BAND_ORDER numbers: {order}.</source>
            <translation>Bandes prises par les numéros de BAND_ORDER : {order}.</translation>
        </message>
        <message>
            <source>has unknown names: {unknown}</source>
            <translation>a des noms inconnus : {unknown}</translation>
        </message>
        <message>
            <source>names {count} bands, not {count2}</source>
            <translation>nomme {count} bandes, non {count2}</translation>
        </message>
        <message>
            <source>BAND_ORDER {order!r} {problem}. Name each band of {source} in its order, for example {band_names}; '-' stands for a band to leave out.</source>
            <translation>BAND_ORDER {order!r} {problem}. Nommez chaque bande de {source} dans son ordre, par exemple {band_names} ; '-' désigne une bande à laisser de côté.</translation>
        </message>
        <message>
            <source>by BAND_ORDER: {names}</source>
            <translation>par BAND_ORDER : {names}</translation>
        </message>
        <message>
            <source>{source} is one raster of a container: choose the container itself ({inside}), or all ten rasters as INPUT and LAYERS.</source>
            <translation>{source} est un raster d'un conteneur : choisissez le conteneur lui-même ({inside}), ou les dix rasters comme INPUT et LAYERS.</translation>
        </message>
        <message>
            <source>{source} has one band. If each band is a file of its own, choose the folder of these files (or the .SAFE folder or .zip of the product), or all ten as INPUT and LAYERS; in one file all ten are needed.</source>
            <translation>{source} a une bande. Si chaque bande est un fichier à part, choisissez le dossier de ces fichiers (ou le dossier .SAFE ou le .zip du produit), ou les dix comme INPUT et LAYERS ; dans un seul fichier il les faut toutes les dix.</translation>
        </message>
        <message>
            <source>{source} has {count} bands; the ten bands {band_names} of Sentinel-2 are needed. Choose the whole product (.SAFE or .zip), or a raster with all ten.</source>
            <translation>{source} a {count} bandes ; il faut les dix bandes {band_names} de Sentinel-2. Choisissez le produit entier (.SAFE ou .zip), ou un raster avec les dix.</translation>
        </message>
        <message>
            <source>{source} has {count} band(s) without Sentinel-2 names or wavelengths, so which is which is unknown. Give BAND_ORDER, the name of each band in order (such as {band_names}), or name them in the file.</source>
            <translation>{source} a {count} bande(s) sans noms ni longueurs d'onde de Sentinel-2, on ignore donc laquelle est laquelle. Donnez BAND_ORDER, le nom de chaque bande dans l'ordre (comme {band_names}), ou nommez-les dans le fichier.</translation>
        </message>
        <message>
            <source>{source} is named as sen2r's rasters of 10 m, which have B09 and no B8A. Choose the product itself (.SAFE), or state in BAND_ORDER what its bands are.</source>
            <translation>{source} se nomme comme les rasters à 10 m de sen2r, qui ont B09 et pas B8A. Choisissez le produit lui-même (.SAFE), ou indiquez dans BAND_ORDER ce que sont ses bandes.</translation>
        </message>
        <message>
            <source>in {title} order because there are {count} and none is named: {order}</source>
            <translation>dans l'ordre {title}, car elles sont {count} et aucune n'est nommée : {order}</translation>
        </message>
        <message>
            <source>Choose the rasters of the ten bands as INPUT and LAYERS, in QGIS by adding them to the project, and state in BAND_ORDER which is which</source>
            <translation>Choisissez les rasters des dix bandes comme INPUT et LAYERS, dans QGIS en les ajoutant au projet, et indiquez dans BAND_ORDER lequel est lequel</translation>
        </message>
        <message>
            <source>{path} is a container of {count} rasters ({listed}); none is named {missing}. {remedy}.</source>
            <translation>{path} est un conteneur de {count} rasters ({listed}) ; aucun ne se nomme {missing}. {remedy}.</translation>
        </message>
        <message>
            <source>a container of {count} rasters</source>
            <translation>un conteneur de {count} rasters</translation>
        </message>
        <message>
            <source>{folder} is a Zarr store that GDAL {version} cannot read ({cause}). Convert it to GeoTIFF or NetCDF, or take the product as .SAFE. If QGIS shows its bands, choose them as INPUT and LAYERS.</source>
            <translation>{folder} est un entrepôt Zarr que GDAL {version} ne peut lire ({cause}). Convertissez-le en GeoTIFF ou NetCDF, ou prenez le produit en .SAFE. Si QGIS montre ses bandes, choisissez-les comme INPUT et LAYERS.</translation>
        </message>
        <message>
            <source>{container} has more than one raster of {band} ({rasters}, {rasters2}). {remedy}.</source>
            <translation>{container} a plus d'un raster de {band} ({rasters}, {rasters2}). {remedy}.</translation>
        </message>
        <message>
            <source>{band} in {container} has {rastercount} layers, such as dates: save those of one date as a raster first (gdal_translate -b).</source>
            <translation>{band} dans {container} a {rastercount} couches, telles que des dates : enregistrez d'abord celles d'une date en raster (gdal_translate -b).</translation>
        </message>
        <message>
            <source>the product's name</source>
            <translation>le nom du produit</translation>
        </message>
        <message>
            <source>the raster's metadata</source>
            <translation>les métadonnées du raster</translation>
        </message>
        <message>
            <source>the product's metadata</source>
            <translation>les métadonnées du produit</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML: the product is damaged or incomplete, download it again.</source>
            <translation>{path} n'est pas du XML bien formé : le produit est endommagé ou incomplet, téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>{share:.1%} of the pixels of {name} hold {fill:g} in all ten bands, not declared as nodata</source>
            <translation>{share:.1%} des pixels de {name} contiennent {fill:g} dans les dix bandes, non déclaré comme nodata</translation>
        </message>
        <message>
            <source>declare it in the file (gdal_edit.py -a_nodata {fill:g})</source>
            <translation>déclarez-le dans le fichier (gdal_edit.py -a_nodata {fill:g})</translation>
        </message>
        <message>
            <source>{text}: they are treated as nodata. To avoid this warning, {declare}.</source>
            <translation>{text} : ils sont traités comme nodata. Pour éviter cet avertissement, {declare}.</translation>
        </message>
        <message>
            <source>{text}: they are treated as data. If {fill:g} stands for no data, {declare}.</source>
            <translation>{text} : ils sont traités comme des données. Si {fill:g} désigne l'absence de données, {declare}.</translation>
        </message>
        <message>
            <source>No input was given: choose a raster, a .SAFE folder, a .zip or a folder of band files.</source>
            <translation>Aucune entrée n'a été donnée : choisissez un raster, un dossier .SAFE, un .zip ou un dossier de fichiers de bandes.</translation>
        </message>
        <message>
            <source>{source} holds the images of one resolution, not all ten bands: choose the whole product, its .SAFE folder.</source>
            <translation>{source} contient les images d'une seule résolution, pas les dix bandes : choisissez le produit entier, son dossier .SAFE.</translation>
        </message>
        <message>
            <source>{source} holds {count} products ({names} ...): choose the folder of one of them.</source>
            <translation>{source} contient {count} produits ({names} ...) : choisissez le dossier de l'un d'eux.</translation>
        </message>
        <message>
            <source>INPUT_SCALE {input_scale!r} is unknown: use auto, {input_scales}, such a formula with other numbers, or the reflectance of one unit as a number above 0 and up to 1, such as 0.0001.</source>
            <translation>INPUT_SCALE {input_scale!r} est inconnu : utilisez auto, {input_scales}, une telle formule avec d'autres nombres, ou la réflectance d'une unité en nombre supérieur à 0 et jusqu'à 1, comme 0.0001.</translation>
        </message>
        <message>
            <source>the image of the layers {titles}</source>
            <translation>l'image des couches {titles}</translation>
        </message>
        <message>
            <source>{title} holds no spectral band: choose the layers of B02 to B12.</source>
            <translation>{title} ne contient pas de bande spectrale : choisissez les couches de B02 à B12.</translation>
        </message>
        <message>
            <source>{count} layers of {count2} band(s)</source>
            <translation>{count} couches de {count2} bande(s)</translation>
        </message>
        <message>
            <source>The layer {layer} is {named} at once, by its name, its file ({layer2}) and its band's description: rename the layer, or choose the right file.</source>
            <translation>La couche {layer} est à la fois {named}, par son nom, son fichier ({layer2}) et la description de sa bande : renommez la couche, ou choisissez le bon fichier.</translation>
        </message>
        <message>
            <source>{title} is of different images ({what} {values}): choose those of one.</source>
            <translation>{title} vient d'images différentes ({what} {values}) : choisissez celles d'une seule.</translation>
        </message>
        <message>
            <source>{path} is a web page (of a login or an error) and no image or archive: download it again, logged in.</source>
            <translation>{path} est une page web (d'une connexion ou d'une erreur) et non une image ou une archive : téléchargez-la à nouveau, connecté.</translation>
        </message>
        <message>
            <source>Cannot read {path}: {strerror}. Check that it may be opened.</source>
            <translation>Impossible de lire {path} : {strerror}. Vérifiez qu'il peut être ouvert.</translation>
        </message>
        <message>
            <source>{path} is a damaged or incomplete .zip, probably cut off: download it again.</source>
            <translation>{path} est un .zip endommagé ou incomplet, sans doute coupé : téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path} is not a zip archive: download it again, or choose the folder it was unpacked to.</source>
            <translation>{path} n'est pas une archive zip : téléchargez-la à nouveau, ou choisissez le dossier où elle a été décompressée.</translation>
        </message>
        <message>
            <source>reflectance = DN × {scale:g} {offset:+g}, as INPUT_SCALE says</source>
            <translation>réflectance = DN × {scale:g} {offset:+g}, comme INPUT_SCALE le dit</translation>
        </message>
        <message>
            <source>{name} holds 8-bit numbers (0..255): a picture, not reflectance. Choose the original bands (16-bit digital numbers or floating-point reflectance), or state in INPUT_SCALE the reflectance of one unit.</source>
            <translation>{name} contient des nombres de 8 bits (0..255) : une image, non de la réflectance. Choisissez les bandes d'origine (comptes numériques de 16 bits ou réflectance en virgule flottante), ou indiquez dans INPUT_SCALE la réflectance d'une unité.</translation>
        </message>
        <message>
            <source>floating-point reflectance, by its range</source>
            <translation>réflectance en virgule flottante, d'après sa plage</translation>
        </message>
        <message>
            <source>{name} holds floating-point numbers (median {median:g}, 99 % below {high:g}) that may be digital numbers: state in INPUT_SCALE how they become reflectance ({input_scales}).</source>
            <translation>{name} contient des nombres en virgule flottante (médiane {median:g}, 99 % au-dessous de {high:g}) qui sont peut-être des comptes numériques : indiquez dans INPUT_SCALE comment ils deviennent réflectance ({input_scales}).</translation>
        </message>
        <message>
            <source>The bands of {name} have a scale or offset that is no number or 0: state in INPUT_SCALE how they become reflectance.</source>
            <translation>Les bandes de {name} ont une échelle ou un décalage qui n'est pas un nombre ou est 0 : indiquez dans INPUT_SCALE comment elles deviennent réflectance.</translation>
        </message>
        <message>
            <source>reflectance = DN × {scale:g} {offset:+g}, as set in the file's bands</source>
            <translation>réflectance = DN × {scale:g} {offset:+g}, comme défini dans les bandes du fichier</translation>
        </message>
        <message>
            <source>reflectance = DN × scale + offset, as set in the file's bands: {listed}</source>
            <translation>réflectance = DN × échelle + décalage, comme défini dans les bandes du fichier : {listed}</translation>
        </message>
        <message>
            <source>{name} has no scale or offset for {without}, but for its other bands: set them in the file for all bands (gdal_edit.py -scale, -offset), or state in INPUT_SCALE how the numbers become reflectance.</source>
            <translation>{name} n'a ni échelle ni décalage pour {without}, mais en a pour ses autres bandes : définissez-les dans le fichier pour toutes les bandes (gdal_edit.py -scale, -offset), ou indiquez dans INPUT_SCALE comment les nombres deviennent réflectance.</translation>
        </message>
        <message>
            <source>{name} holds reflectance in {reflectance} and digital numbers in {numbers}: take all bands from one source, or set in the files of the latter how they become reflectance (gdal_edit.py -scale, -offset). If all are digital numbers, state in INPUT_SCALE how they become reflectance.</source>
            <translation>{name} contient des réflectances dans {reflectance} et des comptes numériques dans {numbers} : prenez toutes les bandes d'une même source, ou définissez dans les fichiers de ces dernières comment elles deviennent réflectance (gdal_edit.py -scale, -offset). Si toutes contiennent des comptes numériques, indiquez dans INPUT_SCALE comment ils deviennent réflectance.</translation>
        </message>
        <message>
            <source>{name} has no offset for {without}, but for its other bands. If that is wrong, state in INPUT_SCALE how the numbers become reflectance.</source>
            <translation>{name} n'a pas de décalage pour {without}, mais en a pour ses autres bandes. Si c'est faux, indiquez dans INPUT_SCALE comment les nombres deviennent réflectance.</translation>
        </message>
        <message>
            <source>{origin} states an offset of -1000</source>
            <translation>{origin} indique un décalage de -1000</translation>
        </message>
        <message>
            <source>processing baseline {baseline:05.2f} has an offset of -1000</source>
            <translation>la version de traitement {baseline:05.2f} a un décalage de -1000</translation>
        </message>
        <message>
            <source>{name} holds reflectance to which no offset is to be applied, but {source}, and no band is darker than {lowest:.2f}, as if it were left in. State in INPUT_SCALE which is right: {remedy} if it was left in, {as_it_is} if it has been applied.</source>
            <translation>{name} contient de la réflectance à laquelle aucun décalage n'est à appliquer, mais {source}, et aucune bande n'est plus sombre que {lowest:.2f}, comme s'il y était resté. Indiquez dans INPUT_SCALE ce qui est juste : {remedy} s'il y est resté, {as_it_is} s'il a été appliqué.</translation>
        </message>
        <message>
            <source>No band of {name} is darker than {lowest:.2f}, and nothing says whether the offset of processing baseline 04.00 (-0.1) has been applied. If it has not, set INPUT_SCALE to {remedy}.</source>
            <translation>Aucune bande de {name} n'est plus sombre que {lowest:.2f}, et rien ne dit si le décalage de la version de traitement 04.00 (-0,1) a été appliqué. Si non, réglez INPUT_SCALE sur {remedy}.</translation>
        </message>
        <message>
            <source>because the numbers are multiples of 6.5535, as reflectance stored in 16 bits is</source>
            <translation>car les nombres sont des multiples de 6,5535, comme de la réflectance stockée en 16 bits</translation>
        </message>
        <message>
            <source>reflectance = DN / 65535, {why}</source>
            <translation>réflectance = DN / 65535, {why}</translation>
        </message>
        <message>
            <source>Raw 16-bit exports of the Copernicus Browser store reflectance 1 as 65535; the numbers of {name} look like DN/10000. If they are not, set INPUT_SCALE to DN/65535.</source>
            <translation>Les exports bruts de 16 bits du Copernicus Browser stockent la réflectance 1 comme 65535 ; les nombres de {name} ressemblent à DN/10000. S'ils ne le sont pas, réglez INPUT_SCALE sur DN/65535.</translation>
        </message>
        <message>
            <source>reflectance = (DN {offsets}) / {unit:g}, {why}</source>
            <translation>réflectance = (DN {offsets}) / {unit:g}, {why}</translation>
        </message>
        <message>
            <source>{how}, digital numbers as floating point</source>
            <translation>{how}, comptes numériques en virgule flottante</translation>
        </message>
        <message>
            <source>as {origin} says</source>
            <translation>comme {origin} le dit</translation>
        </message>
        <message>
            <source>because {origin} says that the offset is already applied</source>
            <translation>car {origin} dit que le décalage est déjà appliqué</translation>
        </message>
        <message>
            <source>because processing baseline {baseline:05.2f} has no offset</source>
            <translation>car la version de traitement {baseline:05.2f} n'a pas de décalage</translation>
        </message>
        <message>
            <source>{name} is all nodata, or nearly, and does not describe its numbers: choose another input, or state in INPUT_SCALE how they become reflectance.</source>
            <translation>{name} est entièrement ou presque nodata, et ne décrit pas ses nombres : choisissez une autre entrée, ou indiquez dans INPUT_SCALE comment ils deviennent réflectance.</translation>
        </message>
        <message>
            <source>because numbers as low as {lowest:.0f} leave no room for an offset of -1000</source>
            <translation>car des nombres aussi bas que {lowest:.0f} ne laissent pas de place à un décalage de -1000</translation>
        </message>
        <message>
            <source>{name} holds hardly a number below {dark:.0f} and does not say whether the offset of baseline 04.00 (from January 2022) is still to be applied. State it in INPUT_SCALE: (DN-1000)/10000 if the numbers are those of the product, DN/10000 if they are harmonised or older, DN/65535 if reflectance 1 is stored as 65535.</source>
            <translation>{name} contient à peine un nombre au-dessous de {dark:.0f} et ne dit pas si le décalage de la version 04.00 (depuis janvier 2022) est encore à appliquer. Indiquez-le dans INPUT_SCALE : (DN-1000)/10000 si les nombres sont ceux du produit, DN/10000 s'ils sont harmonisés ou plus anciens, DN/65535 si la réflectance 1 est stockée comme 65535.</translation>
        </message>
        <message>
            <source>because of processing baseline {baseline:05.2f}</source>
            <translation>en raison de la version de traitement {baseline:05.2f}</translation>
        </message>
        <message>
            <source>Processing baseline {baseline:05.2f} has an offset of -1000, but {share:.0%} of a visible band of {name} lie below 500: taken as harmonised, without an offset. If it is not, set INPUT_SCALE to (DN-1000)/10000.</source>
            <translation>La version de traitement {baseline:05.2f} a un décalage de -1000, mais {share:.0%} d'une bande visible de {name} sont au-dessous de 500 : pris comme harmonisés, sans décalage. Si ce n'est pas le cas, réglez INPUT_SCALE sur (DN-1000)/10000.</translation>
        </message>
        <message>
            <source>Processing baseline {baseline:05.2f} of {name} has an offset of -1000, but {share:.0%} of a visible band lie below 800, so reflectance would be negative there. State in INPUT_SCALE which is right: DN/10000 if the numbers are harmonised, (DN-1000)/10000 if they are those of the product, over dark water.</source>
            <translation>La version de traitement {baseline:05.2f} de {name} a un décalage de -1000, mais {share:.0%} d'une bande visible sont au-dessous de 800, la réflectance y serait donc négative. Indiquez dans INPUT_SCALE ce qui est juste : DN/10000 si les nombres sont harmonisés, (DN-1000)/10000 s'ils sont ceux du produit, sur une eau sombre.</translation>
        </message>
        <message>
            <source>{name} has no image of {missing}: the product is incomplete, download it again.</source>
            <translation>{name} n'a pas d'image de {missing} : le produit est incomplet, téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>a Sentinel-2 {level} product</source>
            <translation>un produit Sentinel-2 {level}</translation>
        </message>
        <message>
            <source>{name} has metadata of a Sentinel-2 product but no images under GRANULE/*/IMG_DATA: it is incomplete, download it again.</source>
            <translation>{name} a les métadonnées d'un produit Sentinel-2 mais pas d'images sous GRANULE/*/IMG_DATA : il est incomplet, téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>{name} holds {count} tiles: choose one of the folders below {root}/GRANULE as input ({folders}).</source>
            <translation>{name} contient {count} tuiles : choisissez comme entrée l'un des dossiers sous {root}/GRANULE ({folders}).</translation>
        </message>
        <message>
            <source>{wrong} would have pixels of 20 m and {coarse} of 10 m</source>
            <translation>{wrong} auraient des pixels de 20 m et {coarse} de 10 m</translation>
        </message>
        <message>
            <source>B8A would be {b8a:.2g} times B08, beside which it lies in the spectrum</source>
            <translation>B8A serait {b8a:.2g} fois B08, à côté duquel il se trouve dans le spectre</translation>
        </message>
        <message>
            <source>{band} would be more like {band2} (correlation {correlation:.2f}) than like {band3} ({correlation2:.2f}), beside which it lies in the spectrum</source>
            <translation>{band} ressemblerait plus à {band2} (corrélation {correlation:.2f}) qu'à {band3} ({correlation2:.2f}), à côté duquel elle se trouve dans le spectre</translation>
        </message>
        <message>
            <source>B02 would be nearer to B05 than B04 is, as if the bands began with red (B04,B03,B02,...)</source>
            <translation>B02 serait plus proche de B05 que B04 ne l'est, comme si les bandes commençaient par le rouge (B04,B03,B02,...)</translation>
        </message>
        <message>
            <source>Element 84's archive of Collection 1</source>
            <translation>l'archive de la Collection 1 d'Element 84</translation>
        </message>
        <message>
            <source>the archive sentinel-cogs</source>
            <translation>l'archive sentinel-cogs</translation>
        </message>
        <message>
            <source>the archive of the Planetary Computer</source>
            <translation>l'archive du Planetary Computer</translation>
        </message>
        <message>
            <source>the Copernicus archive</source>
            <translation>l'archive Copernicus</translation>
        </message>
        <message>
            <source>Digital Earth Africa's archive of Collection 1</source>
            <translation>l'archive de la Collection 1 de Digital Earth Africa</translation>
        </message>
        <message>
            <source>Digital Earth Africa's archive of harmonised data</source>
            <translation>l'archive des données harmonisées de Digital Earth Africa</translation>
        </message>
        <message>
            <source>{archive} (processing baseline {baseline:05.2f})</source>
            <translation>{archive} (version de traitement {baseline:05.2f})</translation>
        </message>
        <message>
            <source>The STAC item {id} states an offset of {values}, but processing baseline {baseline:05.2f} has {value}. State in INPUT_SCALE which is right: (DN-1000)/10000 or DN/10000.</source>
            <translation>L'élément STAC {id} indique un décalage de {values}, mais la version de traitement {baseline:05.2f} a {value}. Indiquez dans INPUT_SCALE ce qui est juste : (DN-1000)/10000 ou DN/10000.</translation>
        </message>
        <message>
            <source>{path} holds no raster band: choose another file.</source>
            <translation>{path} ne contient pas de bande raster : choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>a raster of {count} band(s)</source>
            <translation>un raster de {count} bande(s)</translation>
        </message>
        <message>
            <source>{path} has {rastercount} bands, not only {name}: choose files of one band each.</source>
            <translation>{path} a {rastercount} bandes, pas seulement {name} : choisissez des fichiers d'une bande chacun.</translation>
        </message>
        <message>
            <source>{band} and {finest} are in different coordinate reference systems: take the bands of one product and one tile, or warp them to one CRS first (gdalwarp).</source>
            <translation>{band} et {finest} sont dans des systèmes de coordonnées différents : prenez les bandes d'un produit et d'une tuile, ou reprojetez-les d'abord dans un seul SCR (gdalwarp).</translation>
        </message>
        <message>
            <source>{label} is placed by ground control points or polynomials (RPC), not by a grid: warp it first (gdalwarp).</source>
            <translation>{label} est placé par des points de contrôle ou des polynômes (RPC), non par une grille : reprojetez-le d'abord (gdalwarp).</translation>
        </message>
        <message>
            <source>{path} holds complex numbers ({kind}), as radar images do (SLC), not reflectance: choose an optical image. To use the amplitude, save it first (gdal_translate DERIVED_SUBDATASET:AMPLITUDE:FILE).</source>
            <translation>{path} contient des nombres complexes ({kind}), comme les images radar (SLC), et non une réflectance : choisissez une image optique. Pour utiliser l'amplitude, enregistrez-la d'abord (gdal_translate DERIVED_SUBDATASET:AMPLITUDE:FICHIER).</translation>
        </message>
        <message>
            <source>{stack} has no scene classification (SCL) to mask clouds by: choose an L2A product that has one, or mask nothing.</source>
            <translation>{stack} n'a pas de classification de scène (SCL) pour masquer les nuages : choisissez un produit L2A qui en a une, ou ne masquez rien.</translation>
        </message>
        <message>
            <source>{band} is rotated or south-up and not on the grid of the other bands: warp it first.</source>
            <translation>{band} est tournée ou orientée vers le sud et pas sur la grille des autres bandes : reprojetez-la d'abord.</translation>
        </message>
        <message>
            <source>The area layer has no (selected) polygon: select some, or choose another layer.</source>
            <translation>La couche de la zone n'a pas de polygone (sélectionné) : sélectionnez-en, ou choisissez une autre couche.</translation>
        </message>
        <message>
            <source>The area has a geometry that cannot be read: repair the layer (Fix geometries).</source>
            <translation>La zone a une géométrie qui ne peut être lue : réparez la couche (Réparer les géométries).</translation>
        </message>
        <message>
            <source>The area has a {getgeometryname}, which is no polygon: choose a layer of polygons.</source>
            <translation>La zone a un {getgeometryname}, qui n'est pas un polygone : choisissez une couche de polygones.</translation>
        </message>
        <message>
            <source>There is no training polygon with a class: draw some, and fill in the class field.</source>
            <translation>Il n'y a pas de polygone d'entraînement avec une classe : dessinez-en, et remplissez le champ de classe.</translation>
        </message>
        <message>
            <source>The class field has {count} values; at most {max_code} can be used. Choose another field.</source>
            <translation>Le champ de classe a {count} valeurs ; {max_code} au plus peuvent être utilisées. Choisissez un autre champ.</translation>
        </message>
        <message>
            <source>A training polygon of class '{label}' is broken: repair the layer's geometries.</source>
            <translation>Un polygone d'entraînement de la classe '{label}' est défectueux : réparez les géométries de la couche.</translation>
        </message>
        <message>
            <source>Cannot add to {target}</source>
            <translation>Impossible de compléter {target}</translation>
        </message>
        <message>
            <source>{target} has no known file extension for polygons: use {drivers}.</source>
            <translation>{target} n'a pas d'extension connue pour des polygones : utilisez {drivers}.</translation>
        </message>
        <message>
            <source>Cannot write {traced}</source>
            <translation>Impossible d'écrire {traced}</translation>
        </message>
        <message>
            <source>Cannot write {part}</source>
            <translation>Impossible d'écrire {part}</translation>
        </message>
        <message>
            <source>Cannot write the table {table} into {target}</source>
            <translation>Impossible d'écrire la table {table} dans {target}</translation>
        </message>
        <message>
            <source>Save or end edits of its layers, and check that the file may be written and its disk has room.</source>
            <translation>Enregistrez ou terminez les modifications de ses couches, et vérifiez que le fichier peut être écrit et que son disque a de la place.</translation>
        </message>
        <message>
            <source>{target} has a table '{table}' that holds something else than polygons of classes (its fields: {fields}) and is never replaced: rename it, or choose another file.</source>
            <translation>{target} a une table '{table}' qui contient autre chose que des polygones de classes (ses champs : {fields}) et n'est jamais remplacée : renommez-la, ou choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>{path} is a pipe or device, neither a file nor a folder: choose a file.</source>
            <translation>{path} est un tube ou un périphérique, ni un fichier ni un dossier : choisissez un fichier.</translation>
        </message>
        <message>
            <source>{folder} cannot be read: check that it exists, is complete and may be opened.</source>
            <translation>{folder} ne peut être lu : vérifiez qu'il existe, est complet et peut être ouvert.</translation>
        </message>
        <message>
            <source>{folder} holds more than {most_files} files: choose the folder of one product.</source>
            <translation>{folder} contient plus de {most_files} fichiers : choisissez le dossier d'un produit.</translation>
        </message>
        <message>
            <source>{path} cannot be read as text: the product is damaged, incomplete or may not be opened.</source>
            <translation>{path} ne peut être lu comme texte : le produit est endommagé, incomplet ou ne peut être ouvert.</translation>
        </message>
        <message>
            <source>Give a cube, tokens, or both: there is nothing to look at.</source>
            <translation>Donnez un cube, des tokens ou les deux : il n'y a rien à examiner.</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>Polygones</translation>
        </message>
        <message>
            <source>Tile {done:,} of {total:,} done, about {left} left</source>
            <translation>Tuile {done:,} sur {total:,} faite, encore {left} environ</translation>
        </message>
        <message>
            <source>(a polygon holds no pixel's centre if it is smaller than a pixel, lies outside the image or its data, or is covered by later ones)</source>
            <translation>(un polygone ne contient pas le centre d'un pixel s'il est plus petit qu'un pixel, se trouve hors de l'image ou de ses données, ou est recouvert par de suivants)</translation>
        </message>
        <message>
            <source>{count:,} labelled pixels of {count2} classes; {described}.</source>
            <translation>{count:,} pixels étiquetés de {count2} classes ; {described}.</translation>
        </message>
        <message>
            <source>Training on all labelled pixels</source>
            <translation>Entraînement sur tous les pixels étiquetés</translation>
        </message>
        <message>
            <source>on {device}, PyTorch {torch}, in {where}</source>
            <translation>sur {device}, PyTorch {torch}, dans {where}</translation>
        </message>
        <message>
            <source>All training polygons have the class '{classes}': at least two are needed.</source>
            <translation>Tous les polygones d'entraînement ont la classe '{classes}' : il en faut au moins deux.</translation>
        </message>
        <message>
            <source>Head '{kind}' is unknown: use {kinds}.</source>
            <translation>La tête '{kind}' est inconnue : utilisez {kinds}.</translation>
        </message>
        <message>
            <source>No training polygon covers the centre of a pixel with data: draw them on the raster.</source>
            <translation>Aucun polygone d'entraînement ne couvre le centre d'un pixel avec des données : dessinez-les sur le raster.</translation>
        </message>
        <message>
            <source>Only the class '{classes}' has training pixels; {empty} {no_pixel}. At least two classes are needed: draw larger polygons on the raster.</source>
            <translation>Seule la classe '{classes}' a des pixels d'entraînement, pas {empty} {no_pixel}. Il faut au moins deux classes : dessinez de plus grands polygones sur le raster.</translation>
        </message>
        <message>
            <source>Left out, since there is no training pixel: {empty} {no_pixel}.</source>
            <translation>Laissées de côté, faute de pixel d'entraînement : {empty} {no_pixel}.</translation>
        </message>
        <message>
            <source>Classes with few training pixels, which the map will hardly find: {few}.</source>
            <translation>Classes avec peu de pixels d'entraînement, que la carte trouvera à peine : {few}.</translation>
        </message>
        <message>
            <source>The training polygons lie in one block: no cross-validation. Choose a smaller BLOCK_SIZE.</source>
            <translation>Les polygones d'entraînement se trouvent dans un seul bloc : pas de validation croisée. Choisissez une BLOCK_SIZE plus petite.</translation>
        </message>
        <message>
            <source>Cross-validation, fold {done} of {count}</source>
            <translation>Validation croisée, part {done} sur {count}</translation>
        </message>
        <message>
            <source>{count:,} pixels with data cannot make {clusters} clusters.</source>
            <translation>{count:,} pixels avec des données ne peuvent faire {clusters} groupes.</translation>
        </message>
        <message>
            <source>Looking for {clusters} clusters in {count:,} pixels</source>
            <translation>Recherche de {clusters} groupes dans {count:,} pixels</translation>
        </message>
        <message>
            <source>k-means on {count:,} pixels; {described}.</source>
            <translation>k-moyennes sur {count:,} pixels ; {described}.</translation>
        </message>
        <message>
            <source>{name} was trained on {inputs}, but INPUT and TOKENS are {inputs2}: give the same kind as in training.</source>
            <translation>{name} a été entraînée sur {inputs}, mais INPUT et TOKENS sont {inputs2} : donnez le même genre qu'à l'entraînement.</translation>
        </message>
        <message>
            <source>a cube of {count} bands</source>
            <translation>un cube de {count} bandes</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>tokens of {tokens} bands</source>
            <translation>des tokens de {tokens} bandes</translation>
        </message>
        <message>
            <source>tls://… with certificates in Dask's configuration, or --trust-cluster</source>
            <translation>tls://… avec des certificats dans la configuration de Dask, ou --trust-cluster</translation>
        </message>
        <message>
            <source>CLUSTER is {address}: give tls://host:port, tcp://127.0.0.1:port or a scheduler file. Gateways need the address that their own client shows.</source>
            <translation>CLUSTER est {address} : donnez tls://host:port, tcp://127.0.0.1:port ou un fichier d'ordonnanceur. Les passerelles demandent l'adresse que montre leur propre client.</translation>
        </message>
        <message>
            <source>CLUSTER {address} leads over the network without encryption, where anybody who answers can run programs on this computer: use {trust}.</source>
            <translation>CLUSTER {address} passe par le réseau sans chiffrement, où quiconque répond peut exécuter des programmes sur cet ordinateur : utilisez {trust}.</translation>
        </message>
        <message>
            <source>CLUSTER {path} is no address, and no scheduler file: {strerror}.</source>
            <translation>CLUSTER {path} n'est ni une adresse ni un fichier d'ordonnanceur : {strerror}.</translation>
        </message>
        <message>
            <source>CLUSTER {path} is no scheduler file of Dask, which names an address in JSON.</source>
            <translation>CLUSTER {path} n'est pas un fichier d'ordonnanceur de Dask, qui nomme une adresse en JSON.</translation>
        </message>
        <message>
            <source>Name a vector file of polygons with a CRS, such as a GeoPackage.</source>
            <translation>Nommez un fichier vecteur de polygones avec un SCR, comme un GeoPackage.</translation>
        </message>
        <message>
            <source>{source} lies outside AREA.</source>
            <translation>{source} se trouve hors de AREA.</translation>
        </message>
        <message>
            <source>AREA {path} cannot be opened. {remedy}</source>
            <translation>AREA {path} ne peut être ouverte. {remedy}</translation>
        </message>
        <message>
            <source>AREA {path} has no polygon. {remedy}</source>
            <translation>AREA {path} n'a pas de polygone. {remedy}</translation>
        </message>
        <message>
            <source>AREA {path} cannot be brought into the CRS of {source}. {remedy}</source>
            <translation>AREA {path} ne peut être ramenée au SCR de {source}. {remedy}</translation>
        </message>
        <message>
            <source>Cancelled. Finished sheets are kept: the same parameters go on with the rest.</source>
            <translation>Annulé. Les feuilles achevées sont conservées : les mêmes paramètres continuent avec le reste.</translation>
        </message>
        <message>
            <source>The process that makes the sheets ended with code {code}. Its last words:
{words}</source>
            <translation>Le processus qui fait les feuilles a fini avec le code {code}. Ses derniers mots :
{words}</translation>
        </message>
        <message>
            <source>If memory ran out: fewer workers on a machine, or plan with a smaller core.</source>
            <translation>Si la mémoire a manqué : moins de workers par machine, ou une planification avec un cœur plus petit.</translation>
        </message>
        <message>
            <source>No Dask scheduler answers at {address} ({error}). Check the address, the certificates in Dask's configuration, and that it runs.</source>
            <translation>Aucun ordonnanceur Dask ne répond à {address} ({error}). Vérifiez l'adresse, les certificats dans la configuration de Dask, et qu'il tourne.</translation>
        </message>
        <message>
            <source>The scheduler has Dask distributed {there}, and this Python {version}; they must be equal: pip install distributed=={there}</source>
            <translation>L'ordonnanceur a Dask distributed {there}, et ce Python {version} ; les deux doivent être égaux : pip install distributed=={there}</translation>
        </message>
        <message>
            <source>The scheduler is gone: waiting for it to come back.</source>
            <translation>L'ordonnanceur est parti : attente de son retour.</translation>
        </message>
        <message>
            <source>The scheduler is back.</source>
            <translation>L'ordonnanceur est de retour.</translation>
        </message>
        <message>
            <source>The cluster has no worker that can make sheets.{reasons}</source>
            <translation>Le cluster n'a pas de worker qui puisse faire des feuilles.{reasons}</translation>
        </message>
        <message>
            <source> None came.</source>
            <translation> Aucun n'est venu.</translation>
        </message>
        <message>
            <source>a worker</source>
            <translation>un worker</translation>
        </message>
        <message>
            <source>All workers that could make it ended. {memory_advice}</source>
            <translation>Tous les workers qui pouvaient la faire ont pris fin. {memory_advice}</translation>
        </message>
        <message>
            <source>It has Dask distributed {theirs}: pip install distributed=={ours} there.</source>
            <translation>Il a Dask distributed {theirs} : pip install distributed=={ours} là-bas.</translation>
        </message>
        <message>
            <source>It has {nthreads} threads, and a process makes one sheet at a time: start it with --nthreads 1, and more of them with --nworkers.</source>
            <translation>Il a {nthreads} threads, et un processus fait une feuille à la fois : démarrez-le avec --nthreads 1, et plusieurs avec --nworkers.</translation>
        </message>
        <message>
            <source>It could not answer ({error}): is the plugin's engine installed there?</source>
            <translation>Il n'a pu répondre ({error}) : le moteur de l'extension y est-il installé ?</translation>
        </message>
        <message>
            <source>Worker {address} on {host} joins{about}.</source>
            <translation>Le worker {address} sur {host} se joint{about}.</translation>
        </message>
        <message>
            <source>Worker {address} gets no sheets. {reason}</source>
            <translation>Le worker {address} ne reçoit pas de feuilles. {reason}</translation>
        </message>
        <message>
            <source>It, or one beside it, ended {deaths} workers. {memory_advice}</source>
            <translation>Elle, ou une à côté, a mis fin à {deaths} workers. {memory_advice}</translation>
        </message>
        <message>
            <source>CLUSTER needs Dask in the Python that drives the run: pip install distributed==VERSION, the version of the cluster's scheduler. Without CLUSTER the processes of this computer do the work.</source>
            <translation>CLUSTER demande Dask dans le Python qui conduit le traitement : pip install distributed==VERSION, la version de l'ordonnanceur du cluster. Sans CLUSTER, les processus de cet ordinateur font le travail.</translation>
        </message>
        <message>
            <source>{sheets} of {scenes}: {hours:.1f} core-hours, roughly {seconds} with {workers} of {threads}; at most {store_bytes} in the store, {scratch_bytes} of scratch a worker, {store_rate:.0f} MB/s to the store.</source>
            <translation>{sheets} de {scenes} : {hours:.1f} heures-cœur, environ {seconds} avec {workers} de {threads} ; au plus {store_bytes} dans l'entrepôt, {scratch_bytes} de fichiers temporaires par worker, {store_rate:.0f} Mo/s vers l'entrepôt.</translation>
        </message>
        <message>
            <source>1 sheet</source>
            <translation>1 feuille</translation>
        </message>
        <message>
            <source>{count:,} sheets</source>
            <translation>{count:,} feuilles</translation>
        </message>
        <message>
            <source>1 scene</source>
            <translation>1 scène</translation>
        </message>
        <message>
            <source>{count} scenes</source>
            <translation>{count} scènes</translation>
        </message>
        <message>
            <source>1 worker</source>
            <translation>1 worker</translation>
        </message>
        <message>
            <source>{count} workers</source>
            <translation>{count} workers</translation>
        </message>
        <message>
            <source>1 thread</source>
            <translation>1 thread</translation>
        </message>
        <message>
            <source>{count} threads</source>
            <translation>{count} threads</translation>
        </message>
        <message>
            <source>Cancelled. Finished sheets are kept, and the same command goes on with the rest.</source>
            <translation>Annulé. Les feuilles achevées sont conservées, et la même commande continue avec le reste.</translation>
        </message>
        <message>
            <source>Another driver or user stopped this run. The same command goes on with the rest.</source>
            <translation>Un autre pilote ou utilisateur a arrêté ce traitement. La même commande continue avec le reste.</translation>
        </message>
        <message>
            <source>{error} Finished sheets are kept, and the same command goes on with the rest.</source>
            <translation>{error} Les feuilles achevées sont conservées, et la même commande continue avec le reste.</translation>
        </message>
        <message>
            <source>No worker is left that can make sheets. The last one ({worker}): {reason}</source>
            <translation>Il ne reste aucun worker qui puisse faire des feuilles. Le dernier ({worker}) : {reason}</translation>
        </message>
        <message>
            <source>{worker} gets no more sheets: {reason}</source>
            <translation>{worker} ne reçoit plus de feuilles : {reason}</translation>
        </message>
        <message>
            <source>Sheet {work} is given up after {attempts} attempts. {error}</source>
            <translation>La feuille {work} est abandonnée après {attempts} tentatives. {error}</translation>
        </message>
        <message>
            <source>{count} of its sheets failed one after the other, the last one so: {error}</source>
            <translation>{count} de ses feuilles ont échoué l'une après l'autre, la dernière ainsi : {error}</translation>
        </message>
        <message>
            <source>{count} sheets in a row failed, so the fault is not theirs. The last one, {work} on {worker}: {error}</source>
            <translation>{count} feuilles de suite ont échoué, la faute n'est donc pas la leur. La dernière, {work} sur {worker} : {error}</translation>
        </message>
        <message>
            <source>Scene {scene} is left, and the others are made. {reason}</source>
            <translation>La scène {scene} est laissée de côté, les autres sont faites. {reason}</translation>
        </message>
        <message>
            <source>, about {seconds} left</source>
            <translation>, encore {seconds} environ</translation>
        </message>
        <message>
            <source>, {count} given up</source>
            <translation>, {count} abandonnées</translation>
        </message>
        <message>
            <source>{finished:,} of {total:,} sheets, {workers}{failed}{left}</source>
            <translation>{finished:,} feuilles sur {total:,}, {workers}{failed}{left}</translation>
        </message>
        <message>
            <source>No scene meets AREA: choose another area or other scenes.</source>
            <translation>Aucune scène ne touche AREA : choisissez une autre zone ou d'autres scènes.</translation>
        </message>
        <message>
            <source>What this worker writes into {store} does not come back: another folder is mounted there.</source>
            <translation>Ce que ce worker écrit dans {store} ne revient pas : un autre dossier y est monté.</translation>
        </message>
        <message>
            <source>It has version {version} of the plugin's engine, the driver has {version2}: install the same on both.</source>
            <translation>Il a la version {version} du moteur de l'extension, le pilote a {version2} : installez la même des deux côtés.</translation>
        </message>
        <message>
            <source>Its copy of the plugin's engine differs from the driver's: install the same on both.</source>
            <translation>Sa copie du moteur de l'extension diffère de celle du pilote : installez la même des deux côtés.</translation>
        </message>
        <message>
            <source>{together} workers of {threads} threads share {cores} cores, which makes all of them slow: start fewer with --nworkers</source>
            <translation>{together} workers de {threads} threads se partagent {cores} cœurs, ce qui les ralentit tous : démarrez-en moins avec --nworkers</translation>
        </message>
        <message>
            <source>its PyTorch is {torch}, the plan's {torch2}: last digits may differ</source>
            <translation>son PyTorch est {torch}, celui du plan {torch2} : les derniers chiffres peuvent différer</translation>
        </message>
        <message>
            <source>its processor is {processor}: last digits may differ from another's</source>
            <translation>son processeur est {processor} : les derniers chiffres peuvent différer de ceux d'un autre</translation>
        </message>
        <message>
            <source>{trim_variable} is set (Dask's nanny does that), which costs time: it is undone for each sheet</source>
            <translation>{trim_variable} est définie (le nanny de Dask le fait), ce qui coûte du temps : c'est défait pour chaque feuille</translation>
        </message>
        <message>
            <source>{path} does not exist: plan the scene first.</source>
            <translation>{path} n'existe pas : planifiez d'abord la scène.</translation>
        </message>
        <message>
            <source>{path} was renamed or copied: its plan is that of {name}. Rename it to {name}, or move it out of {store}.</source>
            <translation>{path} a été renommé ou copié : son plan est celui de {name}. Renommez-le en {name}, ou déplacez-le hors de {store}.</translation>
        </message>
        <message>
            <source>A sheet of {side} pixels is no multiple of a tile's {core}: choose a multiple.</source>
            <translation>Une feuille de {side} pixels n'est pas un multiple de {core}, le côté d'une tuile : choisissez un multiple.</translation>
        </message>
        <message>
            <source>Planning scene {number} of {count}: {scene}</source>
            <translation>Planification de la scène {number} sur {count} : {scene}</translation>
        </message>
        <message>
            <source>{count} of {scenes} scenes cannot be used. {problems}</source>
            <translation>{count} scènes sur {scenes} ne peuvent être utilisées. {problems}</translation>
        </message>
        <message>
            <source>A scene is left, and the others are planned. {reason}</source>
            <translation>Une scène est laissée de côté, les autres sont planifiées. {reason}</translation>
        </message>
        <message>
            <source>{scene} is planned anew: no sheet of the earlier plan is made.</source>
            <translation>{scene} est planifiée à nouveau : aucune feuille du plan précédent n'est faite.</translation>
        </message>
        <message>
            <source>{path} was planned with {differences}. Use the same settings and inputs, or another OUTPUT: finished sheets are never overwritten.</source>
            <translation>{path} a été planifiée autrement ({differences}). Utilisez les mêmes réglages et entrées, ou un autre OUTPUT : les feuilles achevées ne sont jamais écrasées.</translation>
        </message>
        <message>
            <source>{path} has changed since sheets of it were made or tried: restore it, or remove the folder {folder}, so that the scene is made anew, or choose another OUTPUT.</source>
            <translation>{path} a changé depuis que des feuilles en ont été faites ou tentées : rétablissez-le, ou supprimez le dossier {folder} pour que la scène soit refaite, ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>{path} has sheets of another plan, which is no longer there: bring its plan.json back, remove the folder, or choose another OUTPUT.</source>
            <translation>{path} contient des feuilles d'un autre plan, qui n'existe plus : remettez son plan.json, supprimez le dossier ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>Measuring how far the network looks beyond a tile</source>
            <translation>Mesure de la portée du réseau au-delà d'une tuile</translation>
        </message>
        <message>
            <source>process {pid}</source>
            <translation>processus {pid}</translation>
        </message>
        <message>
            <source>{count} workers: there must be at least one.</source>
            <translation>{count} workers : il en faut au moins un.</translation>
        </message>
        <message>
            <source>No process can be started ({error}): close other programs.</source>
            <translation>Aucun processus ne peut être démarré ({error}) : fermez d'autres programmes.</translation>
        </message>
        <message>
            <source>a process answered that had no task</source>
            <translation>un processus sans tâche a répondu</translation>
        </message>
        <message>
            <source>Its process was ended by the system or another program; most often memory ran out: use fewer workers, or plan with a smaller core.</source>
            <translation>Son processus a été terminé par le système ou un autre programme ; le plus souvent la mémoire a manqué : utilisez moins de workers, ou planifiez avec un cœur plus petit.</translation>
        </message>
        <message>
            <source>Its process ended with code {code}.</source>
            <translation>Son processus a fini avec le code {code}.</translation>
        </message>
        <message>
            <source>A sheet of {side} pixels is no multiple of the tiles' {core}: choose a multiple.</source>
            <translation>Une feuille de {side} pixels n'est pas un multiple de {core}, le côté des tuiles : choisissez un multiple.</translation>
        </message>
        <message>
            <source>The plan of {name} has no sheet {sheet_name}: see `status` for those.</source>
            <translation>Le plan de {name} n'a pas de feuille {sheet_name} : `status` montre celles qu'il a.</translation>
        </message>
        <message>
            <source>another format</source>
            <translation>un autre format</translation>
        </message>
        <message>
            <source>The plan in the store is not one of this version of the plugin.</source>
            <translation>Le plan dans l'entrepôt n'est pas de cette version de l'extension.</translation>
        </message>
        <message>
            <source>The plan in the store is damaged: it is no JSON.</source>
            <translation>Le plan dans l'entrepôt est endommagé : ce n'est pas du JSON.</translation>
        </message>
        <message>
            <source>The plan in the store is damaged: it is no JSON object.</source>
            <translation>Le plan dans l'entrepôt est endommagé : ce n'est pas un objet JSON.</translation>
        </message>
        <message>
            <source>number of threads</source>
            <translation>nombre de threads</translation>
        </message>
        <message>
            <source>way of reading INPUT</source>
            <translation>façon de lire INPUT</translation>
        </message>
        <message>
            <source>{path}, an input of {scene}, cannot be read on this computer ({strerror}). It needs the same path on all computers.</source>
            <translation>{path}, une entrée de {scene}, ne peut être lue sur cet ordinateur ({strerror}). Il lui faut le même chemin sur tous les ordinateurs.</translation>
        </message>
        <message>
            <source>{path}, an input of {scene}, has changed since the plan was made: restore it, or plan anew in another folder.</source>
            <translation>{path}, une entrée de {scene}, a changé depuis la planification : rétablissez-la, ou planifiez à nouveau dans un autre dossier.</translation>
        </message>
        <message>
            <source>No scene is given: choose rasters, products, a folder of them, or a list of STAC items.</source>
            <translation>Aucune scène n'est donnée : choisissez des rasters, des produits, un dossier de ceux-ci, ou une liste d'éléments STAC.</translation>
        </message>
        <message>
            <source>{folder} holds no raster or product: choose a folder of scenes.</source>
            <translation>{folder} ne contient ni raster ni produit : choisissez un dossier de scènes.</translation>
        </message>
        <message>
            <source>{path} cannot be read as a list of scenes: {error}.</source>
            <translation>{path} ne peut être lu comme une liste de scènes : {error}.</translation>
        </message>
        <message>
            <source>{path} is no JSON: give a STAC item, a FeatureCollection or a list of items.</source>
            <translation>{path} n'est pas du JSON : donnez un élément STAC, une FeatureCollection ou une liste d'éléments.</translation>
        </message>
        <message>
            <source>{path} holds something that is no STAC item with assets: list items of Sentinel-2 scenes.</source>
            <translation>{path} contient quelque chose qui n'est pas un élément STAC avec des assets : énumérez des éléments de scènes Sentinel-2.</translation>
        </message>
        <message>
            <source>The STAC item {title} in {path} names no files of bands: its assets need keys such as B02.</source>
            <translation>L'élément STAC {title} dans {path} ne nomme pas de fichiers de bandes : ses assets demandent des clés comme B02.</translation>
        </message>
        <message>
            <source>{root} has {free} free, of which other sheets in the making will take {promised}, and a sheet needs {needed} of scratch: free some, or name another folder with --scratch.</source>
            <translation>{root} a {free} de libre, dont d'autres feuilles en cours prendront {promised}, et une feuille demande {needed} de fichiers temporaires : libérez de la place, ou nommez un autre dossier par --scratch.</translation>
        </message>
        <message>
            <source>{root} has {free} free, and a sheet needs {needed} of scratch: free some, or name another folder with --scratch.</source>
            <translation>{root} a {free} de libre, et une feuille demande {needed} de fichiers temporaires : libérez de la place, ou nommez un autre dossier par --scratch.</translation>
        </message>
        <message>
            <source>--shard is {text}: write i/N with i from 0 to N - 1, or N within a job array.</source>
            <translation>--shard est {text} : écrivez i/N avec i de 0 à N - 1, ou N dans un tableau de tâches.</translation>
        </message>
        <message>
            <source>--shard {text} leaves i to a job array, and there is none: write i/{count}.</source>
            <translation>--shard {text} laisse i à un tableau de tâches, et il n'y en a pas : écrivez i/{count}.</translation>
        </message>
        <message>
            <source>This is element {index} of a job array whose size is not in its variables: write --shard N, or set JOB_COMPLETIONS in the job.</source>
            <translation>C'est l'élément {index} d'un tableau de tâches dont la taille n'est pas dans ses variables : écrivez --shard N, ou définissez JOB_COMPLETIONS dans la tâche.</translation>
        </message>
        <message>
            <source>Part {index} of {count} does not exist: i goes from 0 to N - 1.</source>
            <translation>La part {index} sur {count} n'existe pas : i va de 0 à N - 1.</translation>
        </message>
        <message>
            <source>This job array has gaps (as --array=3,7), so that its numbers do not tell the parts: write --shard i/N, or submit all of the array, for finished sheets take no time.</source>
            <translation>Ce tableau de tâches a des lacunes (comme --array=3,7), de sorte que ses numéros ne donnent pas les parts : écrivez --shard i/N, ou soumettez tout le tableau, car les feuilles achevées ne prennent pas de temps.</translation>
        </message>
        <message>
            <source>The variable {name} of the job array is no number: write --shard i/N.</source>
            <translation>La variable {name} du tableau de tâches n'est pas un nombre : écrivez --shard i/N.</translation>
        </message>
        <message>
            <source>Check the bucket's name, that your key may write there, and the network (see GDAL's options for /vsis3/).</source>
            <translation>Vérifiez le nom du bucket, que votre clé peut y écrire, et le réseau (voir les options de GDAL pour /vsis3/).</translation>
        </message>
        <message>
            <source>{path} cannot be read: {strerror}.</source>
            <translation>{path} ne peut être lu : {strerror}.</translation>
        </message>
        <message>
            <source>{file} cannot be read: {strerror}.</source>
            <translation>{file} ne peut être lu : {strerror}.</translation>
        </message>
        <message>
            <source>the store did not take it</source>
            <translation>l'entrepôt ne l'a pas accepté</translation>
        </message>
        <message>
            <source>No OUTPUT is named: choose a folder, or a bucket such as /vsis3/bucket/folder.</source>
            <translation>Aucun OUTPUT n'est nommé : choisissez un dossier, ou un bucket comme /vsis3/bucket/folder.</translation>
        </message>
        <message>
            <source>, {count} failed</source>
            <translation>, {count} en échec</translation>
        </message>
        <message>
            <source>, {missing} to do</source>
            <translation>, {missing} à faire</translation>
        </message>
        <message>
            <source>{done:,} of {sheets:,} sheets of {scenes:,} scenes are done ({empty:,} without data){failed}{missing}.</source>
            <translation>{done:,} feuilles sur {sheets:,} de {scenes:,} scènes sont faites ({empty:,} sans données){failed}{missing}.</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>Scène</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échouées</translation>
        </message>
        <message>
            <source>made</source>
            <translation>faites</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>à faire</translation>
        </message>
        <message>
            <source>without data</source>
            <translation>sans données</translation>
        </message>
        <message>
            <source>Failed sheet</source>
            <translation>Feuille échouée</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Dernière erreur</translation>
        </message>
        <message>
            <source>Failed sheets</source>
            <translation>Feuilles échouées</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Feuilles</translation>
        </message>
        <message>
            <source> Memory ran out: use fewer workers on a machine, or plan with a smaller core.</source>
            <translation> La mémoire a manqué : utilisez moins de workers par machine, ou planifiez avec un cœur plus petit.</translation>
        </message>
        <message>
            <source>A worker answered with something else than a result ({error}): it runs another program or version.</source>
            <translation>Un worker a répondu par autre chose qu'un résultat ({error}) : il exécute un autre programme ou une autre version.</translation>
        </message>
        <message>
            <source>The plan of {name} in {place} is not the one of this run: another run replaced it.</source>
            <translation>Le plan de {name} dans {place} n'est pas celui de ce traitement : un autre traitement l'a remplacé.</translation>
        </message>
        <message>
            <source>, roughly {seconds}</source>
            <translation>, environ {seconds}</translation>
        </message>
        <message>
            <source>{tiles}, {width:,} × {height:,} pixels, {output_bytes} before compression; needs {disk_bytes} of disk while it runs and about {memory_bytes} of memory{duration}.</source>
            <translation>{tiles}, {width:,} × {height:,} pixels, {output_bytes} avant compression ; demande {disk_bytes} de disque pendant le traitement et environ {memory_bytes} de mémoire{duration}.</translation>
        </message>
        <message>
            <source>1 tile</source>
            <translation>1 tuile</translation>
        </message>
        <message>
            <source>{count:,} tiles</source>
            <translation>{count:,} tuiles</translation>
        </message>
        <message>
            <source>Date {number} ({name}): {facts}.</source>
            <translation>Date {number} ({name}) : {facts}.</translation>
        </message>
        <message>
            <source>Writing the results</source>
            <translation>Écriture des résultats</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>telle qu'écrite</translation>
        </message>
        <message>
            <source>Detector lattice: none is trusted; pixels count as measured where they lie.</source>
            <translation>Réseau du détecteur : aucun n'est fiable ; les pixels comptent comme mesurés là où ils se trouvent.</translation>
        </message>
        <message>
            <source>Detector lattice: {lattice}.</source>
            <translation>Réseau du détecteur : {lattice}.</translation>
        </message>
        <message>
            <source>fusion of dates</source>
            <translation>fusion des dates</translation>
        </message>
        <message>
            <source>step through the lattice</source>
            <translation>passage par le réseau du détecteur</translation>
        </message>
        <message>
            <source>Overlap: {lattice_overlap} pixels, which the {step} needs</source>
            <translation>Recouvrement : {lattice_overlap} pixels, nécessaires pour : {step}</translation>
        </message>
        <message>
            <source>Network: {checkpoint}, on {device}</source>
            <translation>Réseau : {checkpoint}, sur {device}</translation>
        </message>
        <message>
            <source>PRECISION is {precision}, for which this processor has no units: the network may take fifty times as long as in float32. Cancel and choose fp32 or auto.</source>
            <translation>PRECISION est {precision}, pour laquelle ce processeur n'a pas d'unités : le réseau peut prendre cinquante fois plus de temps qu'en float32. Annulez et choisissez fp32 ou auto.</translation>
        </message>
        <message>
            <source>The unfinished run in {work} is damaged. It begins anew.</source>
            <translation>Le traitement inachevé dans {work} est endommagé. Il recommence.</translation>
        </message>
        <message>
            <source>version of the plugin</source>
            <translation>version de l'extension</translation>
        </message>
        <message>
            <source>The run was begun with {drift}: tiles may differ in their last digit.</source>
            <translation>Le traitement a été commencé autrement ({drift}) : des tuiles peuvent différer au dernier chiffre.</translation>
        </message>
        <message>
            <source>The unfinished run in {work} ({origin}) cannot be resumed, for this one has {differences}. Use the same settings and inputs, or switch RESUME off to start anew.</source>
            <translation>Le traitement inachevé dans {work} ({origin}) ne peut être repris, car celui-ci diffère : {differences}. Utilisez les mêmes réglages et entrées, ou désactivez RESUME pour recommencer.</translation>
        </message>
        <message>
            <source>Overlap: {overlap} pixels, as measured with this network</source>
            <translation>Recouvrement : {overlap} pixels, mesurés avec ce réseau</translation>
        </message>
        <message>
            <source>CONSISTENCY does not count with DATES: their fusion takes its place wherever a date has data.</source>
            <translation>CONSISTENCY ne compte pas avec DATES : leur fusion le remplace partout où une date a des données.</translation>
        </message>
        <message>
            <source>Checking the unfinished run</source>
            <translation>Vérification du traitement inachevé</translation>
        </message>
        <message>
            <source>The unfinished run in {work} is damaged: {error}. This one begins anew.</source>
            <translation>Le traitement inachevé dans {work} est endommagé : {error}. Celui-ci recommence.</translation>
        </message>
        <message>
            <source>begun {started} by {user} on {host}</source>
            <translation>commencé {started} par {user} sur {host}</translation>
        </message>
        <message>
            <source>some computer</source>
            <translation>un ordinateur</translation>
        </message>
        <message>
            <source>BANDS_20M (how the 20 m bands came to the 10 m grid)</source>
            <translation>BANDS_20M (comment les bandes à 20 m sont venues sur la grille de 10 m)</translation>
        </message>
        <message>
            <source>INPUT (its files have changed)</source>
            <translation>INPUT (ses fichiers ont changé)</translation>
        </message>
        <message>
            <source>INPUT, its nodata values, or how it is read: BAND_ORDER, RESAMPLING, MASK or PIXEL_GRID</source>
            <translation>INPUT, ses valeurs nodata, ou la façon de le lire : BAND_ORDER, RESAMPLING, MASK ou PIXEL_GRID</translation>
        </message>
        <message>
            <source>INPUT (its pixels lie otherwise among the detector's samples)</source>
            <translation>INPUT (ses pixels se trouvent autrement parmi les échantillons du détecteur)</translation>
        </message>
        <message>
            <source>TILE_SIZE or OVERLAP</source>
            <translation>TILE_SIZE ou OVERLAP</translation>
        </message>
        <message>
            <source>number of tiles at once</source>
            <translation>nombre de tuiles à la fois</translation>
        </message>
        <message>
            <source>answer to a lack of memory</source>
            <translation>réponse au manque de mémoire</translation>
        </message>
        <message>
            <source>kind of convolutions</source>
            <translation>genre de convolutions</translation>
        </message>
        <message>
            <source>version of PyTorch</source>
            <translation>version de PyTorch</translation>
        </message>
        <message>
            <source>The plan is not one of this version.</source>
            <translation>Le plan n'est pas de cette version.</translation>
        </message>
        <message>
            <source>{ours}, now {theirs}</source>
            <translation>{ours}, maintenant {theirs}</translation>
        </message>
        <message>
            <source>another {difference}</source>
            <translation>changé : {difference}</translation>
        </message>
        <message>
            <source>The network here ({checkpoint}, on {device}) is not the plan's, which has {differences}. Use the checkpoint and device that the plan was made with.</source>
            <translation>Le réseau ici ({checkpoint}, sur {device}) n'est pas celui du plan, qui diffère : {differences}. Utilisez le checkpoint et l'appareil avec lesquels le plan a été fait.</translation>
        </message>
        <message>
            <source>Out of memory with {shape} × {shape2} pixels at once: continuing with halves of it.</source>
            <translation>La mémoire manque pour {shape} × {shape2} pixels à la fois : poursuite par moitiés.</translation>
        </message>
        <message>
            <source>Out of memory with {count} tiles at once: continuing with single tiles.</source>
            <translation>La mémoire manque pour {count} tuiles à la fois : poursuite tuile par tuile.</translation>
        </message>
        <message>
            <source>The network returned numbers that are not finite. Choose PRECISION fp32; if that does not help, the checkpoint is damaged or does not fit.</source>
            <translation>Le réseau a rendu des nombres qui ne sont pas finis. Choisissez PRECISION fp32 ; si cela n'aide pas, le checkpoint est endommagé ou inadapté.</translation>
        </message>
        <message>
            <source>DATA_TYPE is {data_type}: choose {data_types}.</source>
            <translation>DATA_TYPE est {data_type} : choisissez {data_types}.</translation>
        </message>
        <message>
            <source>Resuming after {done:,} of {total:,} tiles.</source>
            <translation>Reprise après {done:,} tuiles sur {total:,}.</translation>
        </message>
        <message>
            <source>{source} has no valid pixel in the extent: choose another extent or area, or see whether its nodata value is right.</source>
            <translation>{source} n'a aucun pixel valable dans l'emprise : choisissez une autre emprise ou zone, ou voyez si sa valeur nodata est juste.</translation>
        </message>
        <message>
            <source>{path}, where unfinished work is kept, is a link or a file: remove it, or choose another OUTPUT.</source>
            <translation>{path}, où le travail inachevé est conservé, est un lien ou un fichier : supprimez-le, ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>The picture is {width}×{height} pixels; a patch needs {patch}×{patch}. Choose a larger EXTENT.</source>
            <translation>L'image a {width}×{height} pixels ; un patch en demande {patch}×{patch}. Choisissez une EXTENT plus grande.</translation>
        </message>
        <message>
            <source>TILE_SIZE {tile} and OVERLAP {overlap} must be multiples of {patch}.</source>
            <translation>TILE_SIZE {tile} et OVERLAP {overlap} doivent être des multiples de {patch}.</translation>
        </message>
        <message>
            <source>DATA_TYPE '{data_type}' is unknown: use {data_types}.</source>
            <translation>DATA_TYPE '{data_type}' est inconnu : utilisez {data_types}.</translation>
        </message>
        <message>
            <source>{count:,} tile(s) of {tile} pixels, layers {layers}, on {device}, PyTorch {torch}, in {where}.</source>
            <translation>{count:,} tuile(s) de {tile} pixels, couches {layers}, sur {device}, PyTorch {torch}, dans {where}.</translation>
        </message>
        <message>
            <source>Principal components as a picture</source>
            <translation>Composantes principales en image</translation>
        </message>
        <message>
            <source>Dense features: {explained:.1%} of the tokens' variance.</source>
            <translation>Attributs denses : {explained:.1%} de la variance des tokens.</translation>
        </message>
        <message>
            <source>{path} has another CRS than the raster it is used with: reproject one of them.</source>
            <translation>{path} a un autre SCR que le raster avec lequel il est utilisé : reprojetez l'un des deux.</translation>
        </message>
        <message>
            <source>{path} has {features} bands, but tokens of {count} are expected: extract them with the same backbone and layers.</source>
            <translation>{path} a {features} bandes, mais des tokens de {count} sont attendus : extrayez-les avec le même backbone et les mêmes couches.</translation>
        </message>
        <message>
            <source>{path} has a pixel size of zero: extract the tokens again.</source>
            <translation>{path} a une taille de pixel nulle : extrayez les tokens à nouveau.</translation>
        </message>
        <message>
            <source>{path} does not overlap the raster it is used with: choose tokens of the same scene.</source>
            <translation>{path} ne recouvre pas le raster avec lequel il est utilisé : choisissez des tokens de la même scène.</translation>
        </message>
        <message>
            <source>The picture holds no data in this extent: choose another EXTENT.</source>
            <translation>L'image ne contient pas de données dans cette emprise : choisissez une autre EXTENT.</translation>
        </message>
        <message>
            <source>A tile of {tile} patches cannot overlap its neighbours by {overlap}: choose a larger tile or a smaller overlap.</source>
            <translation>Une tuile de {tile} patchs ne peut recouvrir ses voisines de {overlap} : choisissez une tuile plus grande ou un recouvrement plus petit.</translation>
        </message>
        <message>
            <source>The checkpoint {target} is complete, its model card is missing: {error}</source>
            <translation>Le checkpoint {target} est complet, sa fiche de modèle manque : {error}</translation>
        </message>
        <message>
            <source>{card} cannot be read: {strerror}. Choose another OUTPUT.</source>
            <translation>{card} ne peut être lu : {strerror}. Choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>The model card would replace {card}, which is no model card: rename that file or choose another OUTPUT.</source>
            <translation>La fiche de modèle remplacerait {card}, qui n'en est pas une : renommez ce fichier ou choisissez un autre OUTPUT.</translation>
        </message>
        <message>
            <source>views is {views}; it must be from 1 to batch, which is {batch}</source>
            <translation>views vaut {views} ; il doit être compris entre 1 et batch, qui vaut {batch}</translation>
        </message>
        <message>
            <source>Training config {path}: {error}. Give a readable JSON file.</source>
            <translation>Config d'entraînement {path} : {error}. Donnez un fichier JSON lisible.</translation>
        </message>
        <message>
            <source>Training config {path}: unknown names {unknown}; correct or remove them.</source>
            <translation>Config d'entraînement {path} : noms inconnus {unknown} ; corrigez-les ou supprimez-les.</translation>
        </message>
        <message>
            <source>Training config {path}: {error}.</source>
            <translation>Config d'entraînement {path} : {error}.</translation>
        </message>
        <message>
            <source>Training data: {folder} needs 1 m chips in vhr/ and Sentinel-2 scenes in s2/.</source>
            <translation>Données d'entraînement : {folder} demande des vignettes de 1 m dans vhr/ et des scènes Sentinel-2 dans s2/.</translation>
        </message>
        <message>
            <source>Training data: {path} is no raster that GDAL can read; remove or replace it.</source>
            <translation>Données d'entraînement : {path} n'est pas un raster que GDAL puisse lire ; supprimez-le ou remplacez-le.</translation>
        </message>
        <message>
            <source>Training data: {facts} cannot be read: {error}. Add it or remove the raster.</source>
            <translation>Données d'entraînement : {facts} ne peut être lu : {error}. Ajoutez-le ou supprimez le raster.</translation>
        </message>
        <message>
            <source>Training run {run}: it has no {state}; train first.</source>
            <translation>Entraînement {run} : il n'a pas de {state} ; entraînez d'abord.</translation>
        </message>
        <message>
            <source>Fine-tuning needs at least 1 step, no negative minutes and a learning rate up to 0.1.</source>
            <translation>L'affinage demande au moins 1 pas, pas de minutes négatives et un pas d'apprentissage jusqu'à 0,1.</translation>
        </message>
        <message>
            <source>Held out, before: {psnr:.2f} dB, spectral angle {sam:.2f}°</source>
            <translation>Partie réservée, avant : {psnr:.2f} dB, angle spectral {sam:.2f}°</translation>
        </message>
        <message>
            <source>Measuring all blocks</source>
            <translation>Mesure de tous les blocs</translation>
        </message>
        <message>
            <source>Step {step} of {steps}, loss {loss:.4f}; held out: best {psnr:.2f} dB at step {best_step}, before {psnr2:.2f} dB; about {left} left</source>
            <translation>Pas {step} sur {steps}, perte {loss:.4f} ; partie réservée : meilleur {psnr:.2f} dB au pas {best_step}, avant {psnr2:.2f} dB ; encore {left} environ</translation>
        </message>
        <message>
            <source>Training run {run_folder}: it trains another network than the config; choose another folder.</source>
            <translation>Entraînement {run_folder} : il entraîne un autre réseau que la config ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>Check that the folder is writable and has space.</source>
            <translation>Vérifiez que le dossier est accessible en écriture et a de la place.</translation>
        </message>
        <message>
            <source>a worker process of {interpreter}</source>
            <translation>un processus de travail de {interpreter}</translation>
        </message>
        <message>
            <source>The worker process ({interpreter}) answered without '{name}': its copy of the plugin is damaged or of another version. Restart QGIS, or install the plugin anew.</source>
            <translation>Le processus de travail ({interpreter}) a répondu sans '{name}' : sa copie de l'extension est endommagée ou d'une autre version. Redémarrez QGIS, ou réinstallez l'extension.</translation>
        </message>
        <message>
            <source> Memory ran out: choose a smaller tile size or close other programs, or choose the device cpu if it was a GPU.</source>
            <translation> La mémoire a manqué : choisissez une taille de tuile plus petite ou fermez d'autres programmes, ou choisissez l'appareil cpu si c'était un GPU.</translation>
        </message>
        <message>
            <source> Check the environment under Settings &gt; Options &gt; S2DR3.</source>
            <translation> Vérifiez l'environnement dans Préférences &gt; Options &gt; S2DR3.</translation>
        </message>
        <message>
            <source>The worker process ({interpreter}) failed: {text}.{remedy}</source>
            <translation>Le processus de travail ({interpreter}) a échoué : {text}.{remedy}</translation>
        </message>
        <message>
            <source>QGIS ran out of memory. Choose a smaller tile size or close other programs, and run again</source>
            <translation>QGIS a manqué de mémoire. Choisissez une taille de tuile plus petite ou fermez d'autres programmes, et relancez</translation>
        </message>
        <message>
            <source>A package of its Python writes to its output. Check the environment under Settings &gt; Options &gt; S2DR3</source>
            <translation>Un paquet de son Python écrit dans sa sortie. Vérifiez l'environnement dans Préférences &gt; Options &gt; S2DR3</translation>
        </message>
        <message>
            <source>The answer of the worker process ({interpreter}) could not be read ({fault}). {remedy}.</source>
            <translation>La réponse du processus de travail ({interpreter}) n'a pu être lue ({fault}). {remedy}.</translation>
        </message>
        <message>
            <source>was ended by the system or by another program; most often memory ran out. Choose a smaller tile size or close other programs, and run again</source>
            <translation>a été terminé par le système ou un autre programme ; le plus souvent la mémoire a manqué. Choisissez une taille de tuile plus petite ou fermez d'autres programmes, et relancez</translation>
        </message>
        <message>
            <source>crashed in compiled code, such as a graphics driver. Choose the device cpu, or update the driver or PyTorch, and run again</source>
            <translation>s'est arrêté dans du code compilé, comme un pilote graphique. Choisissez l'appareil cpu, ou mettez à jour le pilote ou PyTorch, et relancez</translation>
        </message>
        <message>
            <source>ended unexpectedly with code {returncode}. Check the environment under Settings &gt; Options &gt; S2DR3, and run again</source>
            <translation>a fini de façon inattendue avec le code {returncode}. Vérifiez l'environnement dans Préférences &gt; Options &gt; S2DR3, et relancez</translation>
        </message>
        <message>
            <source>The worker process ({interpreter}) {cause}.</source>
            <translation>Le processus de travail ({interpreter}) {cause}.</translation>
        </message>
        <message>
            <source>{text} Its last words:
{last}</source>
            <translation>{text} Ses derniers mots :
{last}</translation>
        </message>
        <message>
            <source>The Python interpreter '{path}' cannot be started ({strerror}). Choose another under Settings &gt; Options &gt; S2DR3.</source>
            <translation>L'interpréteur Python '{path}' ne peut être démarré ({strerror}). Choisissez-en un autre dans Préférences &gt; Options &gt; S2DR3.</translation>
        </message>
        <message>
            <source>QGIS's own process</source>
            <translation>le processus de QGIS lui-même</translation>
        </message>
        <message>
            <source>This head takes no tokens, so it has no projection.</source>
            <translation>Cette tête ne prend pas de tokens, elle n'a donc pas de projection.</translation>
        </message>
        <message>
            <source>There is no head yet: load a saved one, or train one first.</source>
            <translation>Il n'y a pas encore de tête : chargez-en une enregistrée, ou entraînez-en une d'abord.</translation>
        </message>
        <message>
            <source>'{path}' is an application, not a Python interpreter: name its bin/python3.</source>
            <translation>'{path}' est une application, non un interpréteur Python : nommez son bin/python3.</translation>
        </message>
        <message>
            <source>The folder '{path}' holds no Python interpreter: choose the folder of a virtual or conda environment, or the python program in it.</source>
            <translation>Le dossier '{path}' ne contient pas d'interpréteur Python : choisissez le dossier d'un environnement virtuel ou conda, ou le programme python qui s'y trouve.</translation>
        </message>
        <message>
            <source>There is no Python interpreter '{path}'.</source>
            <translation>Il n'y a pas d'interpréteur Python '{path}'.</translation>
        </message>
        <message>
            <source>'{path}' is not a Python interpreter: its name should begin with 'python'.</source>
            <translation>'{path}' n'est pas un interpréteur Python : son nom devrait commencer par 'python'.</translation>
        </message>
        <message>
            <source>'{path}' only opens the Microsoft Store: install Python, or choose another.</source>
            <translation>'{path}' ne fait qu'ouvrir le Microsoft Store : installez Python, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>'{path}' may not be executed: check the file's permissions.</source>
            <translation>'{path}' ne peut être exécuté : vérifiez les droits du fichier.</translation>
        </message>
        <message>
            <source>Let pip take name and password from a netrc file or the system's keyring, or set the environment variable S2DR3_TORCH_INDEX to the whole address.</source>
            <translation>Laissez pip prendre le nom et le mot de passe d'un fichier netrc ou du trousseau du système, ou définissez la variable d'environnement S2DR3_TORCH_INDEX sur l'adresse entière.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>A CPU build of PyTorch needs about 2 GB, a CUDA build about 8 GB, and as much again while it installs. Make room on the disk of your user profile and of the temporary folder, then try again.</source>
            <translation>Une version CPU de PyTorch demande environ 2 Go, une version CUDA environ 8 Go, et autant encore pendant l'installation. Faites de la place sur le disque de votre profil et du dossier temporaire, puis réessayez.</translation>
        </message>
        <message>
            <source>This Python cannot make virtual environments: its modules venv or ensurepip are missing.</source>
            <translation>Ce Python ne peut faire d'environnements virtuels : ses modules venv ou ensurepip manquent.</translation>
        </message>
        <message>
            <source>On Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv); elsewhere choose another Python, from python.org or conda, as the base.</source>
            <translation>Sur Debian et Ubuntu, installez le paquet python3-venv (sudo apt install python3-venv) ; ailleurs, choisissez comme base un autre Python, de python.org ou conda.</translation>
        </message>
        <message>
            <source>This Python has no pip.</source>
            <translation>Ce Python n'a pas pip.</translation>
        </message>
        <message>
            <source>Install it with 'python -m ensurepip' (on Debian and Ubuntu: sudo apt install python3-pip python3-venv), or choose another Python.</source>
            <translation>Installez-le par 'python -m ensurepip' (sur Debian et Ubuntu : sudo apt install python3-pip python3-venv), ou choisissez un autre Python.</translation>
        </message>
        <message>
            <source>This Python belongs to the operating system, which does not allow pip to change it.</source>
            <translation>Ce Python appartient au système d'exploitation, qui ne permet pas à pip de le modifier.</translation>
        </message>
        <message>
            <source>Create a private environment instead, or install the distribution's own packages of PyTorch and safetensors.</source>
            <translation>Créez plutôt un environnement privé, ou installez les paquets PyTorch et safetensors de la distribution.</translation>
        </message>
        <message>
            <source>pip cannot use a SOCKS proxy.</source>
            <translation>pip ne peut utiliser un proxy SOCKS.</translation>
        </message>
        <message>
            <source>Enter an HTTP proxy, if your network has one, under Settings &gt; Options &gt; Network in QGIS, then press Create again.</source>
            <translation>Saisissez un proxy HTTP, si votre réseau en a un, dans Préférences &gt; Options &gt; Réseau de QGIS, puis appuyez à nouveau sur Créer.</translation>
        </message>
        <message>
            <source>The proxy server refuses the connection or asks for a name and password.</source>
            <translation>Le serveur proxy refuse la connexion ou demande un nom et un mot de passe.</translation>
        </message>
        <message>
            <source>Enter them under Settings &gt; Options &gt; Network in QGIS, then try again. Your administrator may have to allow pypi.org, files.pythonhosted.org and download.pytorch.org.</source>
            <translation>Saisissez-les dans Préférences &gt; Options &gt; Réseau de QGIS, puis réessayez. Votre administrateur doit peut-être autoriser pypi.org, files.pythonhosted.org et download.pytorch.org.</translation>
        </message>
        <message>
            <source>The package index refuses the name and password, or wants some.</source>
            <translation>L'index de paquets refuse le nom et le mot de passe, ou en demande.</translation>
        </message>
        <message>
            <source>The secure connection cannot be verified: a company network or an antivirus program may read it on the way.</source>
            <translation>La connexion sécurisée ne peut être vérifiée : un réseau d'entreprise ou un antivirus la lit peut-être au passage.</translation>
        </message>
        <message>
            <source>Ask your administrator for the network's root certificate as a .pem file and name it in the environment variable PIP_CERT, or use another network.</source>
            <translation>Demandez à votre administrateur le certificat racine du réseau en fichier .pem et nommez-le dans la variable d'environnement PIP_CERT, ou utilisez un autre réseau.</translation>
        </message>
        <message>
            <source>A library of PyTorch cannot be loaded, most often because Microsoft's Visual C++ runtime is missing or old.</source>
            <translation>Une bibliothèque de PyTorch ne peut être chargée, le plus souvent parce que l'environnement d'exécution Visual C++ de Microsoft manque ou est ancien.</translation>
        </message>
        <message>
            <source>Install the 'Microsoft Visual C++ Redistributable' (x64) from Microsoft, restart the computer and try again.</source>
            <translation>Installez le 'Microsoft Visual C++ Redistributable' (x64) de Microsoft, redémarrez l'ordinateur et réessayez.</translation>
        </message>
        <message>
            <source>The operating system is older than this build of PyTorch allows.</source>
            <translation>Le système d'exploitation est plus ancien que cette version de PyTorch ne le permet.</translation>
        </message>
        <message>
            <source>Use a newer system, or an older PyTorch in an environment of your own.</source>
            <translation>Utilisez un système plus récent, ou un PyTorch plus ancien dans un environnement à vous.</translation>
        </message>
        <message>
            <source>A file could not be written or started: it is in use, or an antivirus program or a rule of your organisation holds it back.</source>
            <translation>Un fichier n'a pu être écrit ou démarré : il est en usage, ou un antivirus ou une règle de votre organisation le retient.</translation>
        </message>
        <message>
            <source>Close other QGIS windows, allow the folder of the private environment in the antivirus program, and try again.</source>
            <translation>Fermez les autres fenêtres de QGIS, autorisez le dossier de l'environnement privé dans l'antivirus, et réessayez.</translation>
        </message>
        <message>
            <source>The folder may not be written to.</source>
            <translation>On ne peut écrire dans le dossier.</translation>
        </message>
        <message>
            <source>Check the permissions of your QGIS profile folder, then try again.</source>
            <translation>Vérifiez les droits du dossier de votre profil QGIS, puis réessayez.</translation>
        </message>
        <message>
            <source>This build of PyTorch does not suit the graphics card or its driver.</source>
            <translation>Cette version de PyTorch ne convient pas à la carte graphique ou à son pilote.</translation>
        </message>
        <message>
            <source>Choose the CPU build, or a CUDA build that the driver supports, and update the graphics driver.</source>
            <translation>Choisissez la version CPU, ou une version CUDA que le pilote prend en charge, et mettez à jour le pilote graphique.</translation>
        </message>
        <message>
            <source>The package index cannot be reached.</source>
            <translation>L'index de paquets est inaccessible.</translation>
        </message>
        <message>
            <source>Check the network and the proxy under Settings &gt; Options &gt; Network in QGIS, then try again.</source>
            <translation>Vérifiez le réseau et le proxy dans Préférences &gt; Options &gt; Réseau de QGIS, puis réessayez.</translation>
        </message>
        <message>
            <source>The download broke off or arrived damaged.</source>
            <translation>Le téléchargement a été interrompu ou est arrivé endommagé.</translation>
        </message>
        <message>
            <source>Try again: what is done is kept.</source>
            <translation>Réessayez : ce qui est fait est conservé.</translation>
        </message>
        <message>
            <source>This version of Python is not supported by PyTorch.</source>
            <translation>Cette version de Python n'est pas prise en charge par PyTorch.</translation>
        </message>
        <message>
            <source>Choose another Python (3.10 to 3.14) as the base of the environment.</source>
            <translation>Choisissez un autre Python (3.10 à 3.14) comme base de l'environnement.</translation>
        </message>
        <message>
            <source>There is no PyTorch of this build for this Python and this system at the package index.</source>
            <translation>L'index de paquets n'a pas de PyTorch de cette version pour ce Python et ce système.</translation>
        </message>
        <message>
            <source>Choose the CPU build, check the index address, or choose another Python (64-bit, 3.10 to 3.14).</source>
            <translation>Choisissez la version CPU, vérifiez l'adresse de l'index, ou choisissez un autre Python (64 bits, 3.10 à 3.14).</translation>
        </message>
        <message>
            <source>Memory ran out while packages were being installed.</source>
            <translation>La mémoire a manqué pendant l'installation des paquets.</translation>
        </message>
        <message>
            <source>Close other programs and try again.</source>
            <translation>Fermez d'autres programmes et réessayez.</translation>
        </message>
        <message>
            <source>Making the virtual environment</source>
            <translation>Création de l'environnement virtuel</translation>
        </message>
        <message>
            <source>Downloading and installing PyTorch</source>
            <translation>Téléchargement et installation de PyTorch</translation>
        </message>
        <message>
            <source>Installing safetensors and numpy</source>
            <translation>Installation de safetensors et numpy</translation>
        </message>
        <message>
            <source>Cancelled. What is done is kept: the next attempt goes on from there.</source>
            <translation>Annulé. Ce qui est fait est conservé : la prochaine tentative continue de là.</translation>
        </message>
        <message>
            <source>{name} is a 32-bit program: PyTorch needs a 64-bit Python as the base.</source>
            <translation>{name} est un programme de 32 bits : PyTorch demande un Python de 64 bits comme base.</translation>
        </message>
        <message>
            <source> on a Mac with an Intel processor</source>
            <translation> sur un Mac à processeur Intel</translation>
        </message>
        <message>
            <source>There is no PyTorch for {name}{machine}: choose a Python from 3.10 to {newest} as the base.</source>
            <translation>Il n'y a pas de PyTorch pour {name}{machine} : choisissez comme base un Python de 3.10 à {newest}.</translation>
        </message>
        <message>
            <source>The private Python environment is not finished</source>
            <translation>L'environnement Python privé n'est pas achevé</translation>
        </message>
        <message>
            <source>The Python that the private environment was made from is gone (was QGIS updated?)</source>
            <translation>Le Python dont l'environnement privé est issu a disparu (QGIS a-t-il été mis à jour ?)</translation>
        </message>
        <message>
            <source>There is no private Python environment</source>
            <translation>Il n'y a pas d'environnement Python privé</translation>
        </message>
        <message>
            <source>{cause}: press Create under Settings &gt; Options &gt; S2DR3.</source>
            <translation>{cause} : appuyez sur Créer dans Préférences &gt; Options &gt; S2DR3.</translation>
        </message>
        <message>
            <source>Checking what was installed</source>
            <translation>Vérification de ce qui a été installé</translation>
        </message>
        <message>
            <source>The environment was made but does not work: {problems}</source>
            <translation>L'environnement a été créé mais ne fonctionne pas : {problems}</translation>
        </message>
        <message>
            <source>'{filename}' cannot be deleted ({strerror}): close what uses it and try again.</source>
            <translation>'{filename}' ne peut être supprimé ({strerror}) : fermez ce qui l'utilise et réessayez.</translation>
        </message>
        <message>
            <source>{free:.1f} GB are free on the disk of '{place}'; this build of PyTorch needs about {needed} GB to install. Make room, or choose the CPU build.</source>
            <translation>{free:.1f} Go sont libres sur le disque de '{place}' ; cette version de PyTorch demande environ {needed} Go pour s'installer. Faites de la place, ou choisissez la version CPU.</translation>
        </message>
        <message>
            <source>Downloading: {done:.0f} of {total:.0f} MB</source>
            <translation>Téléchargement : {done:.0f} sur {total:.0f} Mo</translation>
        </message>
        <message>
            <source>it wrote nothing</source>
            <translation>rien n'a été écrit</translation>
        </message>
        <message>
            <source>The installation stopped with code {code}: {last} (all of it is in '{log}').</source>
            <translation>L'installation s'est arrêtée avec le code {code} : {last} (tout se trouve dans '{log}').</translation>
        </message>
        <message>
            <source>{cause} {remedy} (All that was written is in '{log}'.)</source>
            <translation>{cause} {remedy} (Tout ce qui a été écrit se trouve dans '{log}'.)</translation>
        </message>
        <message>
            <source>{text}: does not work ({problem})</source>
            <translation>{text} : ne fonctionne pas ({problem})</translation>
        </message>
        <message>
            <source>{text}, {free:.1f} of {total:.1f} GB free</source>
            <translation>{text}, {free:.1f} sur {total:.1f} Go libres</translation>
        </message>
        <message>
            <source>Python {python} – {interpreter}</source>
            <translation>Python {python} – {interpreter}</translation>
        </message>
        <message>
            <source> (built for CUDA {version})</source>
            <translation> (pour CUDA {version})</translation>
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
            <translation>Appareil {device}</translation>
        </message>
        <message>
            <source>Problem: {problem}</source>
            <translation>Problème : {problem}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Remarque : {note}</translation>
        </message>
        <message>
            <source>The interpreter '{interpreter}' ended with code {returncode} and gave no answer: {last}.</source>
            <translation>L'interpréteur '{interpreter}' a fini avec le code {returncode} sans donner de réponse : {last}.</translation>
        </message>
        <message>
            <source>a trial convolution gave a wrong result</source>
            <translation>une convolution d'essai a donné un résultat faux</translation>
        </message>
        <message>
            <source>Python {python} is too old: {oldest_python} or newer is needed.</source>
            <translation>Python {python} est trop ancien : il faut {oldest_python} ou plus récent.</translation>
        </message>
        <message>
            <source>This is a 32-bit Python: PyTorch needs a 64-bit one.</source>
            <translation>C'est un Python de 32 bits : PyTorch en demande un de 64 bits.</translation>
        </message>
        <message>
            <source>{title} is not installed there.</source>
            <translation>{title} n'y est pas installé.</translation>
        </message>
        <message>
            <source>{title} cannot be imported ({reason}).</source>
            <translation>{title} ne peut être importé ({reason}).</translation>
        </message>
        <message>
            <source>PyTorch {torch} is too old: {oldest_torch} or newer is needed.</source>
            <translation>PyTorch {torch} est trop ancien : il faut {oldest_torch} ou plus récent.</translation>
        </message>
        <message>
            <source>PyTorch does not compute: {problem}.</source>
            <translation>PyTorch ne calcule pas : {problem}.</translation>
        </message>
        <message>
            <source>PyTorch {torch} opens .safetensors checkpoints only: .pt and .pth files need PyTorch {oldest_torch_for_pickles} or newer, because older releases could run code in them.</source>
            <translation>PyTorch {torch} n'ouvre que les checkpoints .safetensors : les fichiers .pt et .pth demandent PyTorch {oldest_torch_for_pickles} ou plus récent, car ils pourraient exécuter du code dans les plus anciens.</translation>
        </message>
        <message>
            <source>The interpreter '{interpreter}' did not answer within {limit_seconds} minutes.</source>
            <translation>L'interpréteur '{interpreter}' n'a pas répondu en {limit_seconds} minutes.</translation>
        </message>
        <message>
            <source>The place lies outside the image.</source>
            <translation>Le lieu se trouve hors de l'image.</translation>
        </message>
        <message>
            <source>Open Settings &gt; Options &gt; S2DR3 to choose a Python environment that has PyTorch, or to create one.</source>
            <translation>Ouvrez Préférences &gt; Options &gt; S2DR3 pour choisir un environnement Python qui a PyTorch, ou pour en créer un.</translation>
        </message>
        <message>
            <source>No Python interpreter is named. {how_to_get_it}</source>
            <translation>Aucun interpréteur Python n'est nommé. {how_to_get_it}</translation>
        </message>
        <message>
            <source>QGIS's own Python lacks {missing}. {how_to_get_it}</source>
            <translation>Le Python de QGIS n'a pas {missing}. {how_to_get_it}</translation>
        </message>
        <message>
            <source>QGIS's own Python cannot be started as a worker process: turn 'isolate' off.</source>
            <translation>Le Python de QGIS ne peut être démarré comme processus de travail : désactivez 'isolate'.</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} (AUTHCFG) could not be used: check it under Settings &gt; Options &gt; Authentication, and that the master password is set.</source>
            <translation>La configuration d'authentification {authcfg} (AUTHCFG) n'a pu être utilisée : vérifiez-la dans Préférences &gt; Options &gt; Authentification, et que le mot de passe principal est défini.</translation>
        </message>
        <message>
            <source>nothing came for {stall_ms:.0f} s</source>
            <translation>rien n'est venu pendant {stall_ms:.0f} s</translation>
        </message>
        <message>
            <source>more than {limit} bytes</source>
            <translation>plus de {limit} octets</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>coupé</translation>
        </message>
        <message>
            <source>no answer within the time-out of QGIS</source>
            <translation>pas de réponse dans le délai de QGIS</translation>
        </message>
        <message>
            <source>the connection failed</source>
            <translation>la connexion a échoué</translation>
        </message>
        <message>
            <source>Setting {field}</source>
            <translation>Réglage {field}</translation>
        </message>
        <message>
            <source>in the environment</source>
            <translation>dans l'environnement</translation>
        </message>
        <message>
            <source>under Settings &gt; Options &gt; S2DR3</source>
            <translation>dans Préférences &gt; Options &gt; S2DR3</translation>
        </message>
        <message>
            <source>{error} It is ignored; correct it {place}.</source>
            <translation>{error} Il est ignoré ; corrigez-le {place}.</translation>
        </message>
        <message>
            <source>{key} held a name and password in a file that others may read. They were removed. {login_remedy}</source>
            <translation>{key} contenait un nom et un mot de passe dans un fichier que d'autres peuvent lire. Ils ont été retirés. {login_remedy}</translation>
        </message>
        <message>
            <source>0 or 1</source>
            <translation>0 ou 1</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>un texte</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <source>{source} is '{text}'; it must be {wanted}.</source>
            <translation>{source} est '{text}' ; il faut {wanted}.</translation>
        </message>
        <message>
            <source>{source} is '{value}', which is none of {choices}.</source>
            <translation>{source} est '{value}', qui n'est aucun de {choices}.</translation>
        </message>
        <message>
            <source>{source} is '{value}', which is none of auto, cpu, cuda, cuda:N, mps.</source>
            <translation>{source} est '{value}', qui n'est aucun de auto, cpu, cuda, cuda:N, mps.</translation>
        </message>
        <message>
            <source>{source} is {value}, which is less than {least}.</source>
            <translation>{source} est {value}, qui est inférieur à {least}.</translation>
        </message>
        <message>
            <source>The Python {chosen} has no GDAL, which a run on a cluster needs: name the cluster's own Python environment in Settings &gt; Options &gt; S2DR3.</source>
            <translation>Le Python {chosen} n'a pas GDAL, nécessaire à un traitement sur un cluster : nommez l'environnement Python du cluster dans Préférences &gt; Options &gt; S2DR3.</translation>
        </message>
        <message>
            <source>QGIS's own Python cannot be started as a process of its own: name a Python with PyTorch and GDAL in Settings &gt; Options &gt; S2DR3.</source>
            <translation>Le Python de QGIS ne peut être démarré comme processus à part : nommez un Python avec PyTorch et GDAL dans Préférences &gt; Options &gt; S2DR3.</translation>
        </message>
    </context>
    <context>
        <name>Environment</name>
        <message>
            <source>Python environment of S2DR3</source>
            <translation>Environnement Python de S2DR3</translation>
        </message>
        <message>
            <source>QGIS's own Python cannot be started: name a Python from 3.10 to 3.14 as Base Python (Settings &gt; Options &gt; S2DR3, Advanced).</source>
            <translation>Le Python de QGIS ne peut être démarré : indiquez un Python de 3.10 à 3.14 comme Python de base (Préférences &gt; Options &gt; S2DR3, Avancé).</translation>
        </message>
        <message>
            <source>The environment variable {} decides.</source>
            <translation>La variable d'environnement {} décide.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>QGIS's own Python if it has PyTorch, else the one named below, else the private one.</source>
            <translation>Le Python de QGIS s'il a PyTorch, sinon celui nommé ci-dessous, sinon le privé.</translation>
        </message>
        <message>
            <source>QGIS's own Python</source>
            <translation>Le Python de QGIS</translation>
        </message>
        <message>
            <source>Uses the packages that QGIS's Python already has, such as those of your Linux distribution.</source>
            <translation>Utilise les paquets que le Python de QGIS a déjà, par exemple ceux de votre distribution Linux.</translation>
        </message>
        <message>
            <source>In a separate process: slower to start, but a crash does not end QGIS</source>
            <translation>Dans un processus séparé : plus lent à démarrer, mais un plantage ne ferme pas QGIS</translation>
        </message>
        <message>
            <source>A Python of yours</source>
            <translation>Un Python à vous</translation>
        </message>
        <message>
            <source>Any Python with torch, safetensors and numpy, such as a conda or virtual environment with CUDA. Name its folder or its python program. It needs neither QGIS nor GDAL, and stays unchanged.</source>
            <translation>N'importe quel Python avec torch, safetensors et numpy, par exemple un environnement conda ou virtuel avec CUDA. Nommez son dossier ou son programme python. Il n'a besoin ni de QGIS ni de GDAL, et reste inchangé.</translation>
        </message>
        <message>
            <source>/home/me/miniconda3/envs/torch  or  C:\envs\torch\python.exe</source>
            <translation>/home/moi/miniconda3/envs/torch  ou  C:\envs\torch\python.exe</translation>
        </message>
        <message>
            <source>A private Python environment</source>
            <translation>Un environnement Python privé</translation>
        </message>
        <message>
            <source>PyTorch in a folder of its own in your QGIS profile. QGIS's own packages stay unchanged.</source>
            <translation>PyTorch dans un dossier à lui dans votre profil QGIS. Les paquets de QGIS restent inchangés.</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Starts the chosen Python and tries each device; takes a few seconds.</source>
            <translation>Démarre le Python choisi et essaie chaque appareil ; prend quelques secondes.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>The results of a check and the output of the installation appear here.</source>
            <translation>Les résultats d'une vérification et la sortie de l'installation apparaissent ici.</translation>
        </message>
        <message>
            <source>Checking a Python environment</source>
            <translation>Vérification d'un environnement Python</translation>
        </message>
        <message>
            <source>Creating a Python environment</source>
            <translation>Création d'un environnement Python</translation>
        </message>
        <message>
            <source>Delete the private Python environment in '{}'?</source>
            <translation>Supprimer l'environnement Python privé dans « {} » ?</translation>
        </message>
        <message>
            <source>Delete environment</source>
            <translation>Supprimer l'environnement</translation>
        </message>
        <message>
            <source>Deleting a Python environment</source>
            <translation>Suppression d'un environnement Python</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>Supprimé.</translation>
        </message>
        <message>
            <source>This Python can compute: PyTorch {}.</source>
            <translation>Ce Python peut calculer : PyTorch {}.</translation>
        </message>
        <message>
            <source>QGIS's own Python (lacks {})</source>
            <translation>Le Python de QGIS (il manque {})</translation>
        </message>
        <message>
            <source>Ready.</source>
            <translation>Prêt.</translation>
        </message>
        <message>
            <source>Create again</source>
            <translation>Recréer</translation>
        </message>
        <message>
            <source>Not finished: Continue keeps what is done.</source>
            <translation>Inachevé : Continuer garde ce qui est fait.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Not created yet.</source>
            <translation>Pas encore créé.</translation>
        </message>
        <message>
            <source>Runs use QGIS's own Python, in QGIS itself.</source>
            <translation>Les exécutions utilisent le Python de QGIS, dans QGIS même.</translation>
        </message>
        <message>
            <source>Runs use {python}</source>
            <translation>Les exécutions utilisent {python}</translation>
        </message>
        <message>
            <source>The Python from which the environment is created, 3.10 to 3.14; QGIS's own works.</source>
            <translation>Le Python à partir duquel l'environnement est créé, 3.10 à 3.14 ; celui de QGIS convient.</translation>
        </message>
        <message>
            <source>empty: pip's own configuration</source>
            <translation>vide : la configuration propre de pip</translation>
        </message>
        <message>
            <source>Address of the builds of PyTorch: PyTorch's own index, your organisation's mirror, or empty.</source>
            <translation>Adresse des paquets de PyTorch : l'index de PyTorch, le miroir de votre organisation, ou vide.</translation>
        </message>
        <message>
            <source>The name and password are used by Create now, and not stored.</source>
            <translation>Le nom et le mot de passe servent à la création maintenant et ne sont pas enregistrés.</translation>
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation>Version de PyTorch</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
        <message>
            <source>Base Python</source>
            <translation>Python de base</translation>
        </message>
        <message>
            <source>Package index</source>
            <translation>Index de paquets</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Needs the internet and up to {} GB on the disk.</source>
            <translation>Demande internet et jusqu'à {} Go sur le disque.</translation>
        </message>
        <message>
            <source>For the processor (cpu)</source>
            <translation>Pour le processeur (cpu)</translation>
        </message>
        <message>
            <source>For NVIDIA graphics cards, CUDA {} ({})</source>
            <translation>Pour cartes graphiques NVIDIA, CUDA {} ({})</translation>
        </message>
    </context>
    <context>
        <name>Estimate</name>
        <message>
            <source>Estimating</source>
            <translation>Estimation</translation>
        </message>
        <message>
            <source>Choose an image and an output to see what the run will take.</source>
            <translation>Choisissez une image et une sortie pour voir ce que l'exécution demandera.</translation>
        </message>
        <message>
            <source>{tiles:,} tile(s)</source>
            <translation>{tiles:,} tuile(s)</translation>
        </message>
        <message>
            <source>{width:,} × {height:,} pixels</source>
            <translation>{width:,} × {height:,} pixels</translation>
        </message>
        <message>
            <source>{size} before compression</source>
            <translation>{size} avant compression</translation>
        </message>
        <message>
            <source>{size} of disk during the run</source>
            <translation>{size} de disque pendant l'exécution</translation>
        </message>
        <message>
            <source>about {size} of memory</source>
            <translation>environ {size} de mémoire</translation>
        </message>
        <message>
            <source>roughly {duration}</source>
            <translation>à peu près {duration}</translation>
        </message>
    </context>
    <context>
        <name>FetchPage</name>
        <message>
            <source>Candidates</source>
            <translation>Candidats</translation>
        </message>
        <message>
            <source>List the scenes of the place and period, with the cloud in it</source>
            <translation>Lister les scènes du lieu et de la période, avec leurs nuages</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Map's view</source>
            <translation>Vue de la carte</translation>
        </message>
        <message>
            <source>The place is what the map shows</source>
            <translation>Le lieu est ce que la carte montre</translation>
        </message>
        <message>
            <source>{number} scenes</source>
            <translation>{number} scènes</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>The cube was fetched: {file}</source>
            <translation>Le cube a été récupéré : {file}</translation>
        </message>
    </context>
    <context>
        <name>FinishCard</name>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Input and result on the map, with a line to drag between them</source>
            <translation>Entrée et résultat sur la carte, avec une ligne à tirer entre eux</translation>
        </message>
        <message>
            <source>A report on the quality of the result</source>
            <translation>Un rapport sur la qualité du résultat</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Évaluer</translation>
        </message>
        <message>
            <source>How much to trust each pixel; eight times as slow</source>
            <translation>À quel point se fier à chaque pixel ; huit fois plus lent</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertitude</translation>
        </message>
        <message>
            <source>Uncertain places</source>
            <translation>Lieux incertains</translation>
        </message>
        <message>
            <source>Where the result is guessed most, in pictures</source>
            <translation>Où le résultat est le plus deviné, en images</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
        <message>
            <source>The report, in the browser</source>
            <translation>Le rapport, dans le navigateur</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>The folder of the result</source>
            <translation>Le dossier du résultat</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Répéter</translation>
        </message>
        <message>
            <source>The same run once more</source>
            <translation>La même exécution encore une fois</translation>
        </message>
    </context>
    <context>
        <name>FinishedRun</name>
        <message>
            <source>{width:,} × {height:,} pixels</source>
            <translation>{width:,} × {height:,} pixels</translation>
        </message>
        <message>
            <source>differs from its input by {value:.4f} at 10 m</source>
            <translation>s'écarte de son entrée de {value:.4f} à 10 m</translation>
        </message>
    </context>
    <context>
        <name>Greeting</name>
        <message>
            <source>S2DR3 is ready: Sentinel-2 images on a 1 m grid.</source>
            <translation>S2DR3 est prêt : des images Sentinel-2 sur une grille de 1 m.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Try the demo scene</source>
            <translation>Essayer la scène de démonstration</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Documentation</source>
            <translation>Documentation</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message>
            <source>Choose a raster layer with the ten bands of Sentinel-2 in the list of layers.</source>
            <translation>Choisissez, dans la liste des couches, une couche raster avec les dix bandes de Sentinel-2.</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>Loupe</translation>
        </message>
        <message>
            <source>Wheel: size. Click: super-resolve there. Escape: end.</source>
            <translation>Molette : taille. Clic : calculer là. Échap : fin.</translation>
        </message>
        <message>
            <source>Loading the network…</source>
            <translation>Chargement du réseau…</translation>
        </message>
        <message>
            <source>1 m grid, inferred · {size} × {size} pixels · {milliseconds} ms</source>
            <translation>grille de 1 m, déduite · {size} × {size} pixels · {milliseconds} ms</translation>
        </message>
    </context>
    <context>
        <name>NamesChoice</name>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
    </context>
    <context>
        <name>OneChoice</name>
        <message>
            <source>automatic</source>
            <translation>automatique</translation>
        </message>
        <message>
            <source>full (fp32)</source>
            <translation>pleine (fp32)</translation>
        </message>
        <message>
            <source>half, for graphics cards (fp16)</source>
            <translation>demie, pour cartes graphiques (fp16)</translation>
        </message>
        <message>
            <source>bilinear</source>
            <translation>bilinéaire</translation>
        </message>
        <message>
            <source>cubic</source>
            <translation>cubique</translation>
        </message>
        <message>
            <source>nearest</source>
            <translation>plus proche voisin</translation>
        </message>
        <message>
            <source>refuse them</source>
            <translation>les refuser</translation>
        </message>
        <message>
            <source>accept them as they are</source>
            <translation>les accepter tels quels</translation>
        </message>
        <message>
            <source>warp to 10 m UTM</source>
            <translation>projeter en UTM 10 m</translation>
        </message>
        <message>
            <source>duplicated</source>
            <translation>dupliquées</translation>
        </message>
        <message>
            <source>interpolated</source>
            <translation>interpolées</translation>
        </message>
        <message>
            <source>sharpened before</source>
            <translation>affinées auparavant</translation>
        </message>
        <message>
            <source>whole numbers, reflectance × 10000 (UInt16)</source>
            <translation>nombres entiers, réflectance × 10000 (UInt16)</translation>
        </message>
        <message>
            <source>whole numbers, × 10000 (Int16)</source>
            <translation>nombres entiers, × 10000 (Int16)</translation>
        </message>
        <message>
            <source>decimal numbers (Float32)</source>
            <translation>nombres décimaux (Float32)</translation>
        </message>
        <message>
            <source>decimal numbers, half the size (Float16)</source>
            <translation>nombres décimaux, moitié de la taille (Float16)</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>images</translation>
        </message>
        <message>
            <source>values</source>
            <translation>valeurs</translation>
        </message>
        <message>
            <source>pictures and values</source>
            <translation>images et valeurs</translation>
        </message>
        <message>
            <source>of photographs</source>
            <translation>de photographies</translation>
        </message>
        <message>
            <source>of satellite images</source>
            <translation>d'images satellite</translation>
        </message>
        <message>
            <source>train with polygons</source>
            <translation>entraîner avec des polygones</translation>
        </message>
        <message>
            <source>find clusters, without training</source>
            <translation>trouver des groupes, sans entraînement</translation>
        </message>
        <message>
            <source>use a saved head</source>
            <translation>utiliser une tête enregistrée</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>linéaire</translation>
        </message>
        <message>
            <source>small network (mlp)</source>
            <translation>petit réseau (mlp)</translation>
        </message>
        <message>
            <source>small network that sees neighbours (conv)</source>
            <translation>petit réseau qui voit les voisins (conv)</translation>
        </message>
        <message>
            <source>the clearest</source>
            <translation>la plus claire</translation>
        </message>
        <message>
            <source>the nearest to the date</source>
            <translation>la plus proche de la date</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>la plus récente</translation>
        </message>
        <message>
            <source>half (bf16), native on this processor: faster with the open checkpoint, differences up to 0.003 of reflectance</source>
            <translation>demi (bf16), natif sur ce processeur : plus rapide avec le checkpoint ouvert, écarts jusqu'à 0,003 de réflectance</translation>
        </message>
        <message>
            <source>half, for graphics cards (bf16): this processor has no units for it</source>
            <translation>demi, pour cartes graphiques (bf16) : ce processeur n'a pas d'unités pour cela</translation>
        </message>
        <message>
            <source>half, for recent hardware (bf16)</source>
            <translation>demie, pour matériel récent (bf16)</translation>
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>Python environment</source>
            <translation>Environnement Python</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatique</translation>
        </message>
        <message>
            <source>Memory that GDAL may use for reading and writing during a run.</source>
            <translation>Mémoire que GDAL peut utiliser pour lire et écrire pendant une exécution.</translation>
        </message>
        <message>
            <source>Press Check above to find the graphics cards.</source>
            <translation>Appuyez sur Vérifier ci-dessus pour trouver les cartes graphiques.</translation>
        </message>
        <message>
            <source>Defaults for computing</source>
            <translation>Valeurs par défaut pour le calcul</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>Threads du processeur</translation>
        </message>
        <message>
            <source>Raster cache (GDAL)</source>
            <translation>Cache raster (GDAL)</translation>
        </message>
        <message>
            <source>empty: the bundled open checkpoint</source>
            <translation>vide : le checkpoint ouvert fourni</translation>
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files.</source>
            <translation>Un fichier .safetensors, .pt ou .pth, ou un dossier avec un fichier par module.</translation>
        </message>
        <message>
            <source>A checkpoint of a DINOv3 ViT, for tokens and segmentation only.</source>
            <translation>Un checkpoint d'un ViT DINOv3, pour les tokens et la segmentation seulement.</translation>
        </message>
        <message>
            <source>Default checkpoints</source>
            <translation>Checkpoints par défaut</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>Décodeur</translation>
        </message>
        <message>
            <source>Backbone</source>
            <translation>Backbone</translation>
        </message>
        <message>
            <source>The environment variable {} decides.</source>
            <translation>La variable d'environnement {} décide.</translation>
        </message>
        <message>
            <source>automatic: a working graphics card, else the processor</source>
            <translation>automatique : une carte graphique qui fonctionne, sinon le processeur</translation>
        </message>
        <message>
            <source>cpu – processor</source>
            <translation>cpu – processeur</translation>
        </message>
        <message>
            <source>automatic: fp16 on CUDA, else fp32</source>
            <translation>automatique : fp16 sur CUDA, sinon fp32</translation>
        </message>
        <message>
            <source>fp32 – full precision</source>
            <translation>fp32 – pleine précision</translation>
        </message>
        <message>
            <source>fp16 – half the memory, for graphics cards</source>
            <translation>fp16 – moitié moins de mémoire, pour cartes graphiques</translation>
        </message>
        <message>
            <source>bf16 – native on this processor: faster with the open checkpoint, differences up to 0.003 of reflectance</source>
            <translation>bf16 – natif sur ce processeur : plus rapide avec le checkpoint ouvert, écarts jusqu'à 0,003 de réflectance</translation>
        </message>
        <message>
            <source>bf16 – half the memory, for graphics cards: this processor has no units for it</source>
            <translation>bf16 – moitié de la mémoire, pour cartes graphiques : ce processeur n'a pas d'unités pour cela</translation>
        </message>
        <message>
            <source>bf16 – half the memory, for recent hardware</source>
            <translation>bf16 – moitié moins de mémoire, pour matériel récent</translation>
        </message>
    </context>
    <context>
        <name>ParametersForm</name>
        <message>
            <source>automatic</source>
            <translation>automatique</translation>
        </message>
        <message>
            <source>Open on the map</source>
            <translation>Ouvrir sur la carte</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Quick look</source>
            <translation>Coup d'œil</translation>
        </message>
        <message>
            <source>What the map shows, as a temporary layer</source>
            <translation>Ce que la carte montre, en couche temporaire</translation>
        </message>
        <message>
            <source>For maps</source>
            <translation>Pour les cartes</translation>
        </message>
        <message>
            <source>With a true colour picture</source>
            <translation>Avec une image en vraies couleurs</translation>
        </message>
        <message>
            <source>Decimal numbers, NDVI and uncertainty; eight times as slow</source>
            <translation>Nombres décimaux, NDVI et incertitude ; huit fois plus lent</translation>
        </message>
        <message>
            <source>For analysis</source>
            <translation>Pour l'analyse</translation>
        </message>
    </context>
    <context>
        <name>QuickInstall</name>
        <message>
            <source>PyTorch, which computes, is missing. It is about 1 GB and takes some minutes.</source>
            <translation>PyTorch, qui calcule, manque. Il fait environ 1 Go et prend quelques minutes.</translation>
        </message>
        <message>
            <source>Install PyTorch</source>
            <translation>Installer PyTorch</translation>
        </message>
        <message>
            <source>Set up Python…</source>
            <translation>Configurer Python…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Installing PyTorch</source>
            <translation>Installation de PyTorch</translation>
        </message>
    </context>
    <context>
        <name>RecentRuns</name>
        <message>
            <source>Recent runs</source>
            <translation>Exécutions récentes</translation>
        </message>
        <message>
            <source>Repeat…</source>
            <translation>Répéter…</translation>
        </message>
        <message>
            <source>Show result</source>
            <translation>Montrer le résultat</translation>
        </message>
    </context>
    <context>
        <name>S2DR3Plugin</name>
        <message>
            <source>Super-resolve Sentinel-2 imagery…</source>
            <translation>Super-résolution d'images Sentinel-2…</translation>
        </message>
        <message>
            <source>Lens: the chosen layer on a 1 m grid under the cursor</source>
            <translation>Loupe : la couche choisie sur une grille de 1 m sous le curseur</translation>
        </message>
        <message>
            <source>Try the demo scene</source>
            <translation>Essayer la scène de démonstration</translation>
        </message>
        <message>
            <source>Tutorial and documents</source>
            <translation>Tutoriel et documents</translation>
        </message>
        <message>
            <source>Super-resolve…</source>
            <translation>Super-résoudre…</translation>
        </message>
    </context>
    <context>
        <name>ScenesChoice</name>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>Raster layers of the project</source>
            <translation>Couches raster du projet</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove the marked entries from this list</source>
            <translation>Retirer de cette liste les entrées marquées</translation>
        </message>
        <message>
            <source>Files…</source>
            <translation>Fichiers…</translation>
        </message>
        <message>
            <source>Rasters, .zip files of products, lists of paths (.txt) or STAC items</source>
            <translation>Rasters, fichiers .zip de produits, listes de chemins (.txt) ou éléments STAC</translation>
        </message>
        <message>
            <source>A product, or a folder that holds products or rasters</source>
            <translation>Un produit, ou un dossier qui contient des produits ou des rasters</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>The project has no raster file</source>
            <translation>Le projet n'a pas de fichier raster</translation>
        </message>
        <message>
            <source>Scenes and lists ({endings})</source>
            <translation>Scènes et listes ({endings})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Scènes</translation>
        </message>
        <message>
            <source>Folder of scenes</source>
            <translation>Dossier de scènes</translation>
        </message>
    </context>
    <context>
        <name>SheetsPage</name>
        <message>
            <source>Open summary</source>
            <translation>Ouvrir le résumé</translation>
        </message>
        <message>
            <source>What the folder holds, and which sheets failed</source>
            <translation>Ce que le dossier contient, et quelles feuilles ont échoué</translation>
        </message>
        <message>
            <source>Cancelled. Finished sheets are kept: the same parameters go on with the rest.</source>
            <translation>Annulé. Les feuilles achevées sont conservées : les mêmes paramètres continuent avec le reste.</translation>
        </message>
        <message>
            <source>Choose scenes and a folder to see what they will take.</source>
            <translation>Choisissez des scènes et un dossier pour voir ce qu'elles demanderont.</translation>
        </message>
        <message>
            <source>{sheets:,} sheet(s) of {scenes:,} scene(s)</source>
            <translation>{sheets:,} feuille(s) de {scenes:,} scène(s)</translation>
        </message>
        <message>
            <source>{hours:.1f} core-hours</source>
            <translation>{hours:.1f} heures-cœur</translation>
        </message>
        <message>
            <source>roughly {duration} with {workers} worker(s)</source>
            <translation>environ {duration} avec {workers} worker(s)</translation>
        </message>
        <message>
            <source>at most {size} in the folder</source>
            <translation>au plus {size} dans le dossier</translation>
        </message>
        <message>
            <source>{size} of scratch for each worker</source>
            <translation>{size} de fichiers temporaires par worker</translation>
        </message>
        <message>
            <source>{rate:.0f} MB/s into the folder</source>
            <translation>{rate:.0f} Mo/s dans le dossier</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>Scène</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Scènes</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Travail</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
    </context>
    <context>
        <name>Titles</name>
        <message>
            <source>{title}: {text}</source>
            <translation>{title} : {text}</translation>
        </message>
    </context>
    <context>
        <name>UncertainPlaces</name>
        <message>
            <source>Looking for uncertain places</source>
            <translation>Recherche de lieux incertains</translation>
        </message>
        <message>
            <source>Most uncertain places</source>
            <translation>Lieux les plus incertains</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>To the run</source>
            <translation>Au traitement</translation>
        </message>
        <message>
            <source>Most uncertain places: the input, the result, and how much it changes when the image is turned.</source>
            <translation>Lieux les plus incertains : l'entrée, le résultat, et combien il change quand l'image est tournée.</translation>
        </message>
        <message>
            <source>No place has a value.</source>
            <translation>Aucun lieu n'a de valeur.</translation>
        </message>
        <message>
            <source>{number}: spread {spread:.4f}</source>
            <translation>{number} : dispersion {spread:.4f}</translation>
        </message>
        <message>
            <source>Show it on the map</source>
            <translation>Montrer sur la carte</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Sentinel-2 super-resolution</source>
            <translation>Super-résolution Sentinel-2</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Recent runs</source>
            <translation>Exécutions récentes</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tâches</translation>
        </message>
        <message>
            <source>Only layers of the project are compared: add the input or the result again.</source>
            <translation>Seules les couches du projet sont comparées : rajoutez l'entrée ou le résultat.</translation>
        </message>
    </context>
</TS>
