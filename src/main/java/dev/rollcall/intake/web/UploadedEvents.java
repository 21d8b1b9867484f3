package dev.rollcall.intake.web;

import dev.rollcall.intake.TakingFiles;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/** Reads as much of an upload as is needed to see that it is too large, and no more. */
final class UploadedEvents {

    private UploadedEvents() {}

    static byte[] read(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(TakingFiles.MOST_BYTES + 1);
        }
    }
}
