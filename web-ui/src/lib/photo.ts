// A phone's photo has 12 megapixels and says where it was taken. A paper reads well with far less,
// a slow line is glad of it, and the place is nobody's business.

const longest = 2200;
const worthIt = 600_000;

/** The photo smaller and without its hidden notes; anything else, or what cannot be read, as it is. */
export async function lighter(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size < worthIt) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    if (!small || small.size >= file.size) return file;
    const name = file.name.replace(/\.[^.]*$/, '');
    return new File([small], `${name}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
