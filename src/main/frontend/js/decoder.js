// Reads bar codes and QR codes out of a picture, for browsers that cannot. A script of its own, since few need it.
import BarcodeFormat from '@zxing/library/esm/core/BarcodeFormat.js';
import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap.js';
import DecodeHintType from '@zxing/library/esm/core/DecodeHintType.js';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource.js';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer.js';
import DataMatrixReader from '@zxing/library/esm/core/datamatrix/DataMatrixReader.js';
import MultiFormatOneDReader from '@zxing/library/esm/core/oned/MultiFormatOneDReader.js';
import QRCodeReader from '@zxing/library/esm/core/qrcode/QRCodeReader.js';

const WIDTH = 800;
const HINTS = new Map([
  [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.CODE_93, BarcodeFormat.EAN_13, BarcodeFormat.ITF]],
  [DecodeHintType.TRY_HARDER, true],
]);
const readers = [new QRCodeReader(), new MultiFormatOneDReader(HINTS), new DataMatrixReader()];
const canvas = document.createElement('canvas');
const drawing = canvas.getContext('2d', { willReadFrequently: true });

function grey(video) {
  const scale = Math.min(1, WIDTH / video.videoWidth);
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const light = new Uint8ClampedArray(canvas.width * canvas.height);
  for (let i = 0; i < light.length; i += 1) {
    light[i] = (data[i * 4] * 3 + data[i * 4 + 1] * 6 + data[i * 4 + 2]) / 10;
  }
  return new RGBLuminanceSource(light, canvas.width, canvas.height);
}

/** The first code in the picture, as a list of one or none. */
window.rollcallDecode = async (video) => {
  const picture = new BinaryBitmap(new HybridBinarizer(grey(video)));
  for (const reader of readers) {
    try {
      return [reader.decode(picture, HINTS).getText()];
    } catch {
      // not of this sort
    }
  }
  return [];
};
