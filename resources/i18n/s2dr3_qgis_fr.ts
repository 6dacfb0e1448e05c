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
            <source>Run &amp;next</source>
            <translation>Exécuter &amp;ensuite</translation>
        </message>
        <message>
            <source>Run with the parameters shown as soon as this run has ended</source>
            <translation>Exécuter avec les paramètres affichés dès que cette exécution est terminée</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Exécuter</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Annuler</translation>
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
            <source>Run &amp;next ({number} waiting)</source>
            <translation>Exécuter &amp;ensuite ({number} en attente)</translation>
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
            <source>Finished in {duration}: {file}</source>
            <translation>Terminé en {duration} : {file}</translation>
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
            <source>Device</source>
            <translation>Périphérique</translation>
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
            <source>&lt;p&gt;&lt;b&gt;Consistency with the input:&lt;/b&gt; the result, averaged back over the input's pixels and seen through the sensor's point spread function, against the input: RMSE, bias, PSNR and SSIM of each band (20 m bands at 20 m), spectral angle, ERGAS, and the shift between the two. &lt;b&gt;Detail:&lt;/b&gt; gradient and radial power spectrum. &lt;b&gt;opensr-test&lt;/b&gt; measures. With a &lt;b&gt;reference&lt;/b&gt; on the result's grid also its PSNR, SSIM, spectral angle, ERGAS, and shares of improvement, omission and hallucination, compared with those of bicubic enlargement without and with back-projection.&lt;/p&gt;&lt;p&gt;Consistency is not truth: a result can agree with its input and still show things that are not there. Only a reference shows it. 1 m is the grid, not the resolution.&lt;/p&gt;&lt;p&gt;The report is one file that needs no network. With matplotlib it has curves, without it a table. Memory does not grow with the scene; measures that cannot be summed over blocks are taken in nine windows spread over it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Cohérence avec l'entrée :&lt;/b&gt; le résultat, moyenné sur les pixels de l'entrée et vu à travers la fonction d'étalement du point du capteur, comparé à l'entrée : RMSE, biais, PSNR et SSIM par bande (bandes de 20 m à 20 m), angle spectral, ERGAS et le décalage entre les deux. &lt;b&gt;Détail :&lt;/b&gt; gradient et spectre de puissance radial. Mesures d'&lt;b&gt;opensr-test&lt;/b&gt;. Avec une &lt;b&gt;référence&lt;/b&gt; sur la grille du résultat, aussi son PSNR, SSIM, angle spectral, ERGAS et les parts d'amélioration, d'omission et d'hallucination, comparés à ceux de l'agrandissement bicubique sans et avec rétroprojection.&lt;/p&gt;&lt;p&gt;La cohérence n'est pas la vérité : un résultat peut s'accorder avec son entrée et montrer pourtant des choses qui n'existent pas. Seule une référence le montre. 1 m est la grille, non la résolution.&lt;/p&gt;&lt;p&gt;Le rapport est un seul fichier qui n'a pas besoin du réseau. Avec matplotlib il a des courbes, sans lui un tableau. La mémoire ne croît pas avec la scène ; les mesures qui ne se somment pas par blocs sont prises dans neuf fenêtres réparties sur elle.&lt;/p&gt;</translation>
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
            <source>&lt;p&gt;Each cell of the result covers exactly 16×16 pixels of the input, from the extent's upper left corner: 160 m of a 10 m image, 16 m of a 1 m one. Pixels beyond the last whole cell are left out. A cell without data in more than half of its pixels is nodata.&lt;/p&gt;&lt;p&gt;The scene is cut into overlapping tiles of one size, whose tokens are cross-faded. A transformer knows positions only within its tile, so tokens of runs with different tile sizes do not compare; keep TILE_SIZE if you compare scenes or reuse a trained head.&lt;/p&gt;&lt;p&gt;Input is an RGB raster (8-bit, or reflectance) or a ten-band Sentinel-2 cube, of which B04, B03, B02 are taken. Reflectance is stretched from 0 to WHITE, as in the products' true-colour image, before it is normalised by the mean and deviation published with the weights.&lt;/p&gt;&lt;p&gt;A ViT-L/16 gives 1024 bands a layer: 4 kB a cell as Float32, 2 kB as Float16.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Chaque cellule du résultat couvre exactement 16×16 pixels de l'entrée, à partir du coin supérieur gauche de l'emprise : 160 m d'une image à 10 m, 16 m d'une image à 1 m. Les pixels au-delà de la dernière cellule entière sont laissés de côté. Une cellule sans données dans plus de la moitié de ses pixels est nodata.&lt;/p&gt;&lt;p&gt;La scène est découpée en tuiles de même taille qui se recouvrent et dont les tokens sont fondus les uns dans les autres. Un transformeur ne connaît les positions que dans sa tuile : les tokens d'exécutions avec des tailles de tuile différentes ne se comparent donc pas ; gardez TILE_SIZE si vous comparez des scènes ou réutilisez une tête entraînée.&lt;/p&gt;&lt;p&gt;L'entrée est un raster RVB (8 bits, ou réflectance) ou un cube Sentinel-2 à dix bandes, dont B04, B03, B02 sont prises. La réflectance est étirée de 0 à WHITE, comme dans l'image en vraies couleurs des produits, puis normalisée par la moyenne et l'écart-type publiés avec les poids.&lt;/p&gt;&lt;p&gt;Un ViT-L/16 donne 1024 bandes par couche : 4 ko par cellule en Float32, 2 ko en Float16.&lt;/p&gt;</translation>
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
            <source>Without effect on 8-bit input. 0.3558 is that of the Sentinel-2 true-colour image.</source>
            <translation>Sans effet sur une entrée 8 bits. 0.3558 est celle de l'image Sentinel-2 en vraies couleurs.</translation>
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
            <source>The collection, if it is not the catalogue's own.</source>
            <translation>La collection, si ce n'est pas celle du catalogue.</translation>
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
            <source>&lt;p&gt;The scenes are degraded ten times by the sensor model, and the decoder learns to restore their 10 m pixels from 100 m pixels (Wald's protocol), with the losses of the bundled model's recipe. The last 30 % of each scene are held out; the weights with the least error there are kept. Cancel keeps the best so far.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What is not known:&lt;/b&gt; whether training from 100 m to 10 m helps from 10 m to 1 m. There is no 1 m truth of your scenes, and the structures of 1 m are not those of 10 m. In a trial, a scene gained 0.1 dB in its held-out part while aerial images of other places lost 0.1 dB. Expect colours and the sharpening of the 20 m bands to fit your scenes better, not finer detail; compare the images of both checkpoints.&lt;/p&gt;&lt;p&gt;The bundled decoder gains within minutes on two processor cores. One of the full size (100 million parameters) needs a graphics card. Weights whose choices are unknown must be calibrated first.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Les scènes sont dégradées dix fois par le modèle du capteur, et le décodeur apprend à restituer leurs pixels de 10 m à partir de pixels de 100 m (protocole de Wald), avec les fonctions de perte de la recette du modèle fourni. Les derniers 30 % de chaque scène sont mis de côté ; les poids qui y ont la plus petite erreur sont gardés. Annuler garde les meilleurs jusque-là.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ce qu'on ne sait pas :&lt;/b&gt; si l'entraînement de 100 m à 10 m aide aussi de 10 m à 1 m. Il n'y a pas de vérité à 1 m pour vos scènes, et les structures de 1 m ne sont pas celles de 10 m. Dans un essai, une scène a gagné 0,1 dB dans sa partie mise de côté, tandis que des images aériennes d'autres lieux perdaient 0,1 dB. Attendez-vous à ce que les couleurs et l'affinage des bandes de 20 m conviennent mieux à vos scènes, non à un détail plus fin ; comparez les images des deux checkpoints.&lt;/p&gt;&lt;p&gt;Le décodeur fourni progresse en quelques minutes sur deux cœurs. Un décodeur de pleine taille (100 millions de paramètres) demande une carte graphique. Des poids dont les choix sont inconnus doivent d'abord être calibrés.&lt;/p&gt;</translation>
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
            <source>0: none.</source>
            <translation>0 : aucune.</translation>
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
            <source>auto: float32, and float16 on CUDA, or as in the settings.</source>
            <translation>auto : float32, et float16 sur CUDA, ou comme dans les préférences.</translation>
        </message>
        <message>
            <source>Consistency steps</source>
            <translation>Étapes de cohérence</translation>
        </message>
        <message>
            <source>Back-projection steps that adjust the result to the radiometry of its input through the sensor model: 1 to 3 are safe, more amplify noise, 0 is none, −1 is the checkpoint's own number.</source>
            <translation>Étapes de rétroprojection qui ajustent le résultat à la radiométrie de son entrée par le modèle du capteur : 1 à 3 sont sûres, davantage amplifient le bruit, 0 n'en fait aucune, −1 le nombre du checkpoint.</translation>
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
            <source>How far a tile extends into its neighbours. Less is faster; too little shows as seams. −1: the measured need of the network, which is measured on the image once for each checkpoint.</source>
            <translation>Jusqu'où une tuile s'étend dans ses voisines. Moins est plus rapide ; trop peu se voit comme des raccords. −1 : le besoin mesuré du réseau, mesuré sur l'image une fois pour chaque checkpoint.</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertitude</translation>
        </message>
        <message>
            <source>Also write OUTPUT's name with _uncertainty, two bands: how much the result changes when the image is rotated and mirrored, and how much the result, degraded to 10 m, differs from the image. Eight times as slow.</source>
            <translation>Écrit aussi le nom d'OUTPUT avec _uncertainty, deux bandes : combien le résultat change quand l'image est tournée et retournée, et combien le résultat, dégradé à 10 m, s'écarte de l'image. Huit fois plus lent.</translation>
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
            <source>Arrange the file for reading over the network.</source>
            <translation>Dispose le fichier pour la lecture par le réseau.</translation>
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
            <source>DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>DEVICE « {} » est inconnu : utilisez auto, cpu, cuda, cuda:N ou mps.</translation>
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
            <source>SHEET must be a multiple of 128 pixels, such as 512, 1024 or 2048.</source>
            <translation>SHEET doit être un multiple de 128 pixels, comme 512, 1024 ou 2048.</translation>
        </message>
        <message>
            <source>The settings of the layer {} in QGIS (CRS, nodata) do not count.</source>
            <translation>Les réglages de la couche {} dans QGIS (SCR, nodata) ne comptent pas.</translation>
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
            <source>Element 84's archive of Collection 1</source>
            <translation>l'archive Collection 1 d'Element 84</translation>
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
            <translation>l'archive Collection 1 de Digital Earth Africa</translation>
        </message>
        <message>
            <source>Digital Earth Africa's archive of harmonised data</source>
            <translation>l'archive de données harmonisées de Digital Earth Africa</translation>
        </message>
        <message>
            <source>Sentinel-2 super-resolution (S2DR3)</source>
            <translation>Super-résolution Sentinel-2 (S2DR3)</translation>
        </message>
    </context>
    <context>
        <name>AtOnce</name>
        <message>
            <source>&amp;Super-resolve it at once</source>
            <translation>&amp;Super-résoudre aussitôt</translation>
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
            <source>Add a &amp;base map</source>
            <translation>Ajouter un &amp;fond de carte</translation>
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
            <source>&amp;Take this date</source>
            <translation>&amp;Prendre cette date</translation>
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
            <source>Drag the line. Hold F to see the input alone. Escape ends the comparison.</source>
            <translation>Tirez la ligne. Maintenez F pour voir l'entrée seule. Échap termine la comparaison.</translation>
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
        <name>Environment</name>
        <message>
            <source>Python environment of S2DR3</source>
            <translation>Environnement Python de S2DR3</translation>
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
            <source>{tiles} tile(s)</source>
            <translation>{tiles} tuile(s)</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} pixels</translation>
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
            <source>&amp;Look</source>
            <translation>&amp;Chercher</translation>
        </message>
        <message>
            <source>List the scenes of the place and period, with the cloud in it</source>
            <translation>Lister les scènes du lieu et de la période, avec leurs nuages</translation>
        </message>
        <message>
            <source>&amp;Map's view</source>
            <translation>&amp;Vue de la carte</translation>
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
            <source>Com&amp;pare</source>
            <translation>Com&amp;parer</translation>
        </message>
        <message>
            <source>Input and result on the map, with a line to drag between them</source>
            <translation>Entrée et résultat sur la carte, avec une ligne à tirer entre eux</translation>
        </message>
        <message>
            <source>&amp;Evaluate</source>
            <translation>É&amp;valuer</translation>
        </message>
        <message>
            <source>A report on the quality of the result</source>
            <translation>Un rapport sur la qualité du résultat</translation>
        </message>
        <message>
            <source>&amp;Uncertainty</source>
            <translation>&amp;Incertitude</translation>
        </message>
        <message>
            <source>How far to believe each pixel; eight times as slow</source>
            <translation>À quel point croire chaque pixel ; huit fois plus lent</translation>
        </message>
        <message>
            <source>Open &amp;report</source>
            <translation>Ouvrir le &amp;rapport</translation>
        </message>
        <message>
            <source>The report, in the browser</source>
            <translation>Le rapport, dans le navigateur</translation>
        </message>
        <message>
            <source>Open &amp;folder</source>
            <translation>Ouvrir le &amp;dossier</translation>
        </message>
        <message>
            <source>The folder of the result</source>
            <translation>Le dossier du résultat</translation>
        </message>
        <message>
            <source>Repea&amp;t</source>
            <translation>Répé&amp;ter</translation>
        </message>
        <message>
            <source>The same run once more</source>
            <translation>La même exécution encore une fois</translation>
        </message>
    </context>
    <context>
        <name>FinishedRun</name>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} pixels</translation>
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
            <source>The wheel sets the lens's size, a click super-resolves there, Escape ends it.</source>
            <translation>La molette règle la taille de la loupe, un clic super-résout à cet endroit, Échap la termine.</translation>
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
            <translation>aucune</translation>
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
            <source>half, for recent hardware (bf16)</source>
            <translation>demie, pour matériel récent (bf16)</translation>
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
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>&amp;Quick look</source>
            <translation>&amp;Coup d'œil</translation>
        </message>
        <message>
            <source>What the map shows, as a temporary layer</source>
            <translation>Ce que la carte montre, en couche temporaire</translation>
        </message>
        <message>
            <source>For &amp;maps</source>
            <translation>Pour les ca&amp;rtes</translation>
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
            <source>For &amp;analysis</source>
            <translation>Pour l'&amp;analyse</translation>
        </message>
    </context>
    <context>
        <name>QuickInstall</name>
        <message>
            <source>PyTorch, which computes, is missing. It is about 1 GB and takes some minutes.</source>
            <translation>PyTorch, qui calcule, manque. Il fait environ 1 Go et prend quelques minutes.</translation>
        </message>
        <message>
            <source>&amp;Install PyTorch</source>
            <translation>&amp;Installer PyTorch</translation>
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
            <source>&amp;Repeat…</source>
            <translation>&amp;Répéter…</translation>
        </message>
        <message>
            <source>&amp;Show result</source>
            <translation>&amp;Montrer le résultat</translation>
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
            <source>Super-resolve…</source>
            <translation>Super-résoudre…</translation>
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
    </context>
</TS>
