package dev.rollcall.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoEncodingTest {

    @Test
    void leavesNothingButThePicture() throws IOException {
        byte[] photo = withExif(file(800, 600, "jpeg"), "Exif\0\0Camera of Anna, 52.52 N 13.40 E");

        byte[] kept = PhotoEncoding.jpeg(photo).orElseThrow();

        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Camera of Anna");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Camera of Anna");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(800);
    }

    @Test
    void makesLargePhotosSmall() throws IOException {
        byte[] kept = PhotoEncoding.jpeg(file(6000, 4000, "jpeg")).orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(PhotoEncoding.EDGE);
    }

    @Test
    void refusesWhatClaimsToBeHuge() {
        assertThat(PhotoEncoding.jpeg(pngThatSays(60_000, 60_000))).isEmpty();
    }

    @Test
    void refusesWhatIsNoPhoto() throws IOException {
        byte[] cut = new byte[300];
        System.arraycopy(file(400, 400, "jpeg"), 0, cut, 0, 150);

        assertThat(PhotoEncoding.jpeg("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PhotoEncoding.jpeg(new byte[0])).isEmpty();
        assertThat(PhotoEncoding.jpeg(cut)).isEmpty();
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** Puts an APP1 segment behind the start of the image. */
    private static byte[] withExif(byte[] jpeg, String text) throws IOException {
        byte[] exif = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngThatSays(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }
}
