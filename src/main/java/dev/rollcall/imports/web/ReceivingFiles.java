package dev.rollcall.imports.web;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.GlpiInventory;
import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.SourceSystem;
import dev.rollcall.imports.Subject;
import dev.rollcall.imports.Upload;
import dev.rollcall.imports.UploadingFiles;
import dev.rollcall.values.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Hands an uploaded file of the page or the API to the use case, by way of a file on disk. */
@Component
class ReceivingFiles {

    /** Instead of a legal entity: each row goes to the company that it names. */
    static final String EVERY_COMPANY = "every";

    private final UploadingFiles uploading;

    ReceivingFiles(UploadingFiles uploading) {
        this.uploading = uploading;
    }

    /** @param entity id of the legal entity, or EVERY_COMPANY; null for the only one */
    Result<ImportId> receive(
            MultipartFile file,
            String entity,
            Subject subject,
            UUID licence,
            SourceSystem source,
            boolean fillGapsOnly,
            Actor actor)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            return Result.refused("Choose a file.");
        }
        if (entity != null
                && !entity.matches("|" + EVERY_COMPANY + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Result.refused("Choose the legal entity that the rows belong to.");
        }
        Path path = Files.createTempFile("upload", null);
        try {
            file.transferTo(path);
            Result<Boolean> table = GlpiInventory.asTable(path);
            if (!table.isDone()) {
                return Result.refused(table.refusal().get());
            }
            boolean every = EVERY_COMPANY.equals(entity);
            UUID one = every || entity == null || entity.isBlank() ? null : UUID.fromString(entity);
            return uploading.upload(
                    new Upload(path, name(file), every, one, subject, licence, source, fillGapsOnly), actor);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename().replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.substring(0, Math.min(300, name.length()));
    }
}
