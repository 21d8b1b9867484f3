package dev.rollcall.policy.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/** Reads as much of an upload as is needed to see that it is too large, and no more. */
final class UploadedFile {

    private static final int ENOUGH = 1024 * 1024;

    private UploadedFile() {}

    static byte[] read(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(ENOUGH);
        }
    }
}
