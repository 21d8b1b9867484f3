package dev.rollcall.purchase.web;

import dev.rollcall.values.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.web.multipart.MultipartFile;

/** Hands an uploaded table over as a file, which is gone afterwards. */
final class UploadedSheet {

    private UploadedSheet() {}

    static <T> Result<T> with(MultipartFile file, Function<Path, Result<T>> reader) throws IOException {
        if (file == null || file.isEmpty()) {
            return Result.refused("Choose the file.");
        }
        Path read = Files.createTempFile("rollcall-sheet", ".tmp");
        try {
            file.transferTo(read);
            return reader.apply(read);
        } finally {
            Files.deleteIfExists(read);
        }
    }

    static String name(MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
    }
}
