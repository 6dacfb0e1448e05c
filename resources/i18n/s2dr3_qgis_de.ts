<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>A DINOv3 ViT in Hugging Face layout, such as ViT-L/16 trained on satellite images (SAT-493M). Empty: the one of the settings, else the small open one that comes along, which is for trying out and tells much less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backbone checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imagery</source>
            <translation>Bilddaten</translation>
        </message>
        <message>
            <source>Models and checkpoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sentinel-2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the name, not a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoint file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file of a decoder or a backbone. In scripts also the path of a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or folder of module dumps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder with one file per module (module_NNN_NAME.KIND.pt). Give either this or a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give either a checkpoint file ({file}) or a folder of module dumps ({folder}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes weights of any accepted layout as one safetensors file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bfloat16</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>float16</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>half precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>safetensors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;Takes a folder of module dumps, a file of torch.save (bare, or under state_dict, params, params_ema or model, with prefixes such as module.) or a safetensors file, of a decoder or a backbone; a backbone in DINOv3's original naming gets Hugging Face's. The result loads faster, carries no code, and holds its config, where it came from and the SHA-256 of the source.&lt;/p&gt;&lt;p&gt;float16 and bfloat16 halve the file; how far the network's output then differs is measured and stated. Use only weights that you have the right to use; conversion does not change their licence.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Store as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep: bit by bit as it is. Give the name, not a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Converted checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safetensors files (*.safetensors)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .safetensors file. It appears under its name when it is complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256 of the source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256 of the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest difference of the outputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relative RMS difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}, {layout}: {parameters:,} parameters stored as {stored_as}, {size:,} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outputs differ by at most {largest_difference:.3g}, {relative_difference:.3%} RMS (on {probe}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All values are stored bit by bit as they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate a super-resolved image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quality report (HTML and CSV) of a result against its input and, where given, a finer reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>consistency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ergas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>opensr-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>psnr</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ssim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;Consistency with the input:&lt;/b&gt; the result, averaged back over the input's pixels and seen through the sensor's point spread function, against the input: RMSE, bias, PSNR and SSIM of each band (20 m bands at 20 m), spectral angle, ERGAS, and the shift between the two. &lt;b&gt;Detail:&lt;/b&gt; gradient and radial power spectrum. &lt;b&gt;opensr-test&lt;/b&gt; measures. With a &lt;b&gt;reference&lt;/b&gt; on the result's grid also its PSNR, SSIM, spectral angle, ERGAS, and shares of improvement, omission and hallucination, beside those of bicubic enlargement without and with back-projection.&lt;/p&gt;&lt;p&gt;Consistency is not truth: a result can agree with its input and still show things that are not there. Only a reference tells. 1 m is the grid, not the resolution.&lt;/p&gt;&lt;p&gt;The report is one file that needs no network. Curves are drawn where matplotlib is installed; otherwise there is a table. Memory does not grow with the scene; what cannot be summed over blocks is measured in nine windows spread over it.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input (the original image)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The ten-band image that the result was made from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result (super-resolved)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ten bands on a grid whose pixels divide the input's, such as 1 m on 10 m; all of the input or a part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reference on the result's grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A finer image of the same place and time in reflectance, warped to the result's pixels. It may have fewer bands, such as the four of an aerial image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One HTML file with all pictures inside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All figures: section, image, measure, band, value, unit, number of pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistency by box mean, RMSE of the 10 m bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistency by box mean, RMSE of the 20 m bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistency by sensor model, RMSE of the 10 m bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistency by sensor model, RMSE of the 20 m bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistency by box mean, spectral angle in degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PSNR against the reference in dB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Band order of the reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto: by band names. Or the name of each band in the file's order: B04,B03,B02,B08; - leaves one out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scale of the reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As INPUT_SCALE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extract patch tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Features of a vision transformer (DINOv3) for each 16×16 pixels of a picture, as a georeferenced raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dino</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dinov3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>embedding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>foundation model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;Each cell of the result covers exactly 16×16 pixels of the input, from the extent's upper left corner: 160 m of a 10 m image, 16 m of a 1 m one. Pixels beyond the last whole cell are left out. A cell without data in more than half of its pixels is nodata.&lt;/p&gt;&lt;p&gt;The scene is cut into overlapping tiles of one size, whose tokens are cross-faded. A transformer knows positions only within its tile, so tokens of runs with different tile sizes do not compare; keep TILE_SIZE where you compare scenes or reuse a trained head.&lt;/p&gt;&lt;p&gt;Input is an RGB raster (8-bit, or reflectance) or a ten-band Sentinel-2 cube, of which B04, B03, B02 are taken. Reflectance is stretched from 0 to WHITE, as in the products' true-colour image, before the mean and deviation that the weights were published with are taken off.&lt;/p&gt;&lt;p&gt;A ViT-L/16 gives 1024 bands a layer: 4 kB a cell as Float32, 2 kB as Float16.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RGB raster or ten-band cube</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>8-bit RGB, RGB reflectance, or a Sentinel-2 cube at 10 m or 1 m; also the path of a .SAFE folder or archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part to look at, snapped outward to whole pixels; empty for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Red, green and blue band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three bands in this order. Empty: bands 1, 2, 3 of a raster that has three (and maybe alpha), else B04, B03, B02 of a cube.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean and deviation of the images the weights were trained on. satellite: SAT-493M (and the small one that comes along); web: LVD-1689M.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'last', or block numbers such as 6,12,18,24, whose tokens become bands one layer after the other, each through the final norm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels, a multiple of 16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tile size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overlap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels shared by neighbouring tiles, a multiple of 16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reflectance shown as white</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without effect on 8-bit input. 0.3558 is that of the Sentinel-2 true-colour image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Float16 halves the file; it is stored as GDAL's half-precision GeoTIFF (Float32 with NBITS=16).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto, cpu, cuda, cuda:N or mps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bands of the dense features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Components of the dense features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patch tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GeoTIFF with one band for each channel, nodata NaN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture of the tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first three principal components as red, green and blue, mean ± 2 standard deviations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dense features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Principal components of the tokens, interpolated to the input's own pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cls vectors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The vector that stands for the whole picture: that of each tile, and in JSON their mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bands of the token raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspect checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tells what a file or folder of weights is, whether it fits, and what is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>validate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;Reads a decoder (S2x10NetS, also of other sizes) or a backbone (DINOv3) from a .safetensors file, a file of torch.save or a folder of module dumps: sizes, parameters, dtypes, SHA-256, metadata, and every tensor that is missing, unexpected or of the wrong shape, with the nearest one that was expected.&lt;/p&gt;&lt;p&gt;No code in a file is ever run and nothing is fetched from a network. A damaged or foreign file is no error here: the report says what is wrong with it.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at all values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reads every tensor to find NaN, infinite and constant ones. Without it names, shapes and types are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compute the SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reads the whole file, to compare it with what its publisher states.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One HTML file, shown among the results.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report as data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same for scripts, with the statistics of each tensor where they were asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether it can be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prepare a cube</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes one ten-band cube on the 10 m grid, in reflectance, from Sentinel-2 data of any layout.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JP2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>L1C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>L2A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SAFE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SCL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cloud mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>harmonise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>offset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reflectance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;Reads a .SAFE folder or its .zip (L1C or L2A, both naming formats), a folder of separate band files (names of ESA, Earth Search, Planetary Computer, Theia/MAJA or Sentinel Hub), or a raster with at least the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.&lt;/p&gt;&lt;p&gt;The offset of processing baseline 04.00 (−1000) is read from the product and applied; the log says what was found. Numbers that are no reflectance (8-bit pictures, offsets applied twice) are refused.&lt;/p&gt;&lt;p&gt;The 20 m bands come to the 10 m grid without a shift: a 20 m pixel covers exactly four 10 m pixels.&lt;/p&gt;&lt;p&gt;An output that ends in &lt;b&gt;.vrt&lt;/b&gt; copies nothing: it points at the files of the input, keeps their numbers and says in scale and offset how they become reflectance. An output that ends in &lt;b&gt;.tif&lt;/b&gt; holds reflectance × 10000.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentinel-2 data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A raster layer or file; or the path of a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of band files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part to take, in any CRS; empty: all. It snaps outward to whole 10 m pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels of these classes of sen2cor's scene classification (SCL) become nodata; L2A products have one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resampling of 20 m bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nearest repeats each 20 m pixel four times and invents nothing; bilinear and cubic are smooth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixel grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>check: refuse an input whose pixels are not about 10 m; any: go on with them; utm: warp to 10 m pixels of the UTM zone of the input's middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of a .tif. UInt16: reflectance × 10000, nodata 0, with the scale in the file; valid pixels are at least 1. Float32: reflectance, nodata NaN, negative values kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cloud Optimized GeoTIFF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrange a .tif for reading over the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cube</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .tif, or a .vrt that only points at the input's files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the bands were found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How numbers become reflectance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto: by band names, wavelengths, or number of bands. Or the name of each band in the file's order, such as B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12 ('-' for one to leave out), or ten band numbers, those of B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How stored numbers become reflectance. auto: from the product or file. Or one of reflectance, DN/10000, (DN-1000)/10000 (products from January 2022 on, baseline 04.00), DN/65535, or a factor such as 0.0001.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Band order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Segment into classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A class map from a ten-band cube, patch tokens, or both, with a light head trained on a few polygons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>classification</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>k-means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>land cover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>machine learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;train&lt;/b&gt;: a head learns the classes of your polygons and is then used on the whole raster. Its accuracy is measured by cross-validation over spatial blocks: all training pixels of a block are held out together, because neighbouring pixels are alike and a random split would flatter. The figures hold for places like those of the polygons, no further.&lt;/p&gt;&lt;p&gt;&lt;b&gt;clusters&lt;/b&gt;: k-means, without any training. &lt;b&gt;reuse&lt;/b&gt;: a head saved before, on another scene; INPUT and TOKENS must be of the same kind (tokens of the same backbone, layers and tile size).&lt;/p&gt;&lt;p&gt;Heads: &lt;b&gt;linear&lt;/b&gt; and &lt;b&gt;mlp&lt;/b&gt; look at one pixel, &lt;b&gt;conv&lt;/b&gt; at 5×5. With a cube and tokens together the map has the cube's grid; tokens are reduced to principal components and interpolated between the centres of their cells. With tokens alone the map has their cells.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do; see the text above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ten-band cube</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A Sentinel-2 cube, original or super-resolved. Optional where TOKENS are given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A raster made by 'Extract patch tokens', in the CRS of the cube. Optional where INPUT is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For 'train'. A pixel belongs to a polygon that holds its centre.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text or number. Whole numbers of 1 to 254 become the values of the map; otherwise classes are numbered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For 'train'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For 'clusters'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For 'reuse': a file written as SAVED_HEAD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Components of the tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Principal components kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0 leaves it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folds of the cross-validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side of a block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels. Choose more than the distance over which the land looks alike; 0: an eighth of the labelled area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn at random.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest number of training pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Equal seeds give equal results on one machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Random seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>8-bit, 0 = nodata.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class probabilities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One band for each class, UInt16 with scale 0.0001. They are the head's own belief, not calibrated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connected pixels of one class, with the fields code and class (.gpkg, .shp, .geojson, .fgb).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accuracy and confusion matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The trained head, for 'reuse'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall accuracy (cross-validated)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balanced accuracy (cross-validated)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give INPUT, TOKENS or both: there is nothing to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>METHOD 'reuse' needs HEAD, a file saved by a run with 'train'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>METHOD 'train' needs TRAINING polygons and their CLASS_FIELD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TRAINING has no field '{field}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A training polygon cannot be brought to the raster's CRS: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make spectral products</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>True colour, near-infrared pseudo-colour and spectral indices of a ten-band cube at 10 m or 1 m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>band math</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>composite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>indices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>irp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ndvi</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ndwi</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tci</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vegetation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;Reads the cube once, window by window, and writes each product on the cube's own grid, nodata kept.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt; (8-bit RGB, 0 = nodata, 1 to 255 = brightness) have a fixed stretch, so that neighbouring scenes and dates compare: TCI is reflectance 0 to 0.2 in B04, B03, B02; IRP is 0 to 0.5 in B08 and 0 to 0.3 in B04 and B03; NDVI is coloured from blue-grey (−0.2) over sand (0.15) to dark green (0.9). They are named …_TCI.tif, …_NDVI.tif, …_IRP.tif.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Values&lt;/b&gt; (…_NDVI_values.tif and so on) are for measuring. Where a denominator is zero there is nodata.&lt;/p&gt;&lt;p&gt;File names begin with S2L2Ax10_T[MGRS]-[satellite and orbit]-[YYYYMMDD] where the input's name or metadata tell the Sentinel-2 product, and with the input's name otherwise.&lt;/p&gt;&lt;p&gt;From a super-resolved cube an index has the 1 m grid, not 1 m resolution: detail is inferred, in the red-edge and short-wave infrared bands (NDRE, MNDWI, NBR, NDMI, BSI) most of all.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A Sentinel-2 cube with the ten bands B02 to B12, original or super-resolved; a .SAFE folder or .zip, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Products</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expression over the bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A product of your own, such as (B8A - B05) / (B8A + B05): the bands B02 to B12 as reflectance 0 to 1, numbers, + - * / **, parentheses and the functions {functions}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the expression</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names the expression's file and band: letters, digits and hyphens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto: pictures of TCI, NDVI and IRP, and values of every index; pictures: 8-bit pictures of TCI, NDVI and IRP only; values: numbers of all products, no pictures; all: both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data type of values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Float32 with NaN as nodata, or Int16 (value × 10000 with the scale in the file, nodata −32768): half the size, four decimals, values within ±3.2767.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the results as styled layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without effect where no project is open (qgis_process).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for the products</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made where it does not exist. Files of the same names are replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Super-resolve</source>
            <translation>Super-Resolution rechnen</translation>
        </message>
        <message>
            <source>Brings the ten bands of a Sentinel-2 image from the 10 m to the 1 m grid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deep learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sharpen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>super-resolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>superresolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>upscale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;p&gt;A neural network draws ten times finer pixels: the same ten bands (B02 to B12), the same corners, a tenth of the pixel size. The result is 1 m &lt;b&gt;grid&lt;/b&gt;, not 1 m truth: edges of fields, roads and roofs get sharper, but nothing below some metres is measured, and the red-edge and short-wave infrared bands, measured at 20 m, are inferred most of all.&lt;/p&gt;&lt;p&gt;The image is cut into tiles that overlap and are cross-faded, so that no seam shows. Memory does not grow with the image; the disk needs about twice the size of the result while the run lasts. The file appears under its name when it is complete.&lt;/p&gt;&lt;p&gt;Without a checkpoint of your own the bundled open one is used.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentinel-2 image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A raster layer or file with the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12 (or all 12 or 13 of a product) on the 10 m grid. Also, as a path: a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of band files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part to super-resolve, in any CRS; empty: all. It snaps outward to whole pixels of the image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Polygons, in any CRS, outside of which the result is nodata and nothing is computed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How bands of 20 m, where the image has them so, come to the 10 m grid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels that are not 10 m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>check: refuse them; any: go on, the result has a tenth of them; utm: warp the image to 10 m UTM pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Classes of the product's scene classification (SCL) to take for nodata.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decoder checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files, with weights that you may use. Empty: the one named in Settings &gt; Options &gt; S2DR3, else the bundled open checkpoint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the network runs: auto (a working GPU, else the processor), cpu, cuda, cuda:0, cuda:1 … or mps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto: float32, and float16 on CUDA, or as in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistency steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back-projection steps that bring the result back to the radiometry of its input, as Sentinel-2 would see it: 1 to 3 are safe, more amplify noise, 0 is none, −1 as many as the checkpoint asks for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tile size (input pixels)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels a side that the network sees at once, overlap included; less needs less memory. 0: {pixels}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overlap (input pixels)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far a tile sees into its neighbours. Less is faster; too little shows as seams.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uncertainty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write OUTPUT's name with _uncertainty too, two bands: how much the result changes when the image is turned and mirrored, and how far the result, degraded to 10 m, is from the image. Eight times as slow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and indices to write beside OUTPUT too: {products}. Give the names, not numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UInt16: reflectance × 10000, nodata 0, with the scale in the file. Float32: reflectance, nodata NaN, twice the size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrange the file for reading over the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume an interrupted run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes on after the last finished tile of a run with the same OUTPUT and settings that was killed, and keeps unfinished work (in a hidden folder beside OUTPUT) when this run fails or is cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Super-resolved image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A GeoTIFF with ten bands. An existing file is replaced when the new one is complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tiles computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tiles without data, skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>DECODER does not exist: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: {}, on {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>True colour image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Near-infrared pseudo-colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalized difference vegetation index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalized difference water index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Modified normalized difference water index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalized difference red edge index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enhanced vegetation index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Soil-adjusted vegetation index (L = 0.5)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalized burn ratio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalized difference moisture index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bare soil index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>User's expression</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentinel-2 super-resolution (S2DR3)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckpointCheck</name>
        <message>
            <source>Looking at a checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the checkpoint…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ {kind}, {millions:.1f} million parameters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>bundled open checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decoder checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of module dumps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto – a GPU that works, else the processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for devices</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Environment</name>
        <message>
            <source>The environment variable {} decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QGIS's own Python where it has PyTorch, else the one named below, else the private one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QGIS's own Python</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes what QGIS's Python already has, for example the packages of your Linux distribution.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a process of its own: slower to begin, but a crash does not take QGIS along</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A Python of yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any Python that has torch, safetensors and numpy: a conda or virtual environment, with CUDA, say. Name its folder or its python program. It needs neither QGIS nor GDAL, and is not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>/home/me/miniconda3/envs/torch  or  C:\envs\torch\python.exe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A private Python environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PyTorch in a folder of its own in your QGIS profile. QGIS's own packages stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts the chosen Python and tries each device; takes some seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the check finds and the installation writes stands here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking a Python environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Creating a Python environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the private Python environment in '{}'?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleting a Python environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This Python can compute: PyTorch {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QGIS's own Python (lacks {})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begun, not finished: what is done will be kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not there yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Python environment of S2DR3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Python that the environment is made from, 3.10 to 3.14; QGIS's own will do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: as pip is configured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the builds of PyTorch are found: PyTorch's own index, your organisation's mirror, or empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build of PyTorch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base Python</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Package index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs the internet and about {} GB on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the processor (cpu)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For NVIDIA graphics cards, CUDA {} ({})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Estimate</name>
        <message>
            <source>Estimating</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an image and an output to see what the run will take.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>Python environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much memory GDAL may use for reading and writing while a run lasts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press Check below to find the graphics cards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computing, where a run does not say otherwise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processor threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raster cache (GDAL)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty: the bundled open checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .safetensors, .pt or .pth file, or a folder of per-module files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A ViT-L/16 checkpoint (.safetensors), for tokens and segmentation only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoints of runs that name none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decoder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backbone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The environment variable {} decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic: a graphics card that works, else the processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cpu – processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic: fp16 on CUDA, else fp32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fp32 – full precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fp16 – half the memory, for graphics cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bf16 – half the memory, for recent hardware</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>S2DR3Plugin</name>
        <message>
            <source>Super-resolve Sentinel-2 imagery…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SuperResolveDialog</name>
        <message>
            <source>Super-resolve Sentinel-2 imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy this run to the clipboard, for scripts and the command line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Python command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>qgis_process command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: choose a valid value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping after the current tile…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished: {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled. No output was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run failed; the log tells why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Super-resolve</source>
            <translation>Super-Resolution rechnen</translation>
        </message>
        <message>
            <source>Copied to the clipboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
