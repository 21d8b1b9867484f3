package dev.rollcall.imports;

import dev.rollcall.access.Actor;
import dev.rollcall.sheet.DateOrderEvidence;
import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.SheetFile;
import dev.rollcall.values.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file: recognises it, keeps it, and starts staging, or asks first what its columns or dates mean. */
@Service
public class UploadingFiles {

    private final ImportRuns runs;
    private final ImportFiles files;
    private final RememberedMappings remembered;
    private final ImportProcess process;
    private final ChosenEntity entities;
    private final boolean keepPrivate;

    UploadingFiles(
            ImportRuns runs,
            ImportFiles files,
            RememberedMappings remembered,
            ImportProcess process,
            ChosenEntity entities,
            @Value("${rollcall.imports.keep-private:false}") boolean keepPrivate) {
        this.runs = runs;
        this.files = files;
        this.remembered = remembered;
        this.process = process;
        this.entities = entities;
        this.keepPrivate = keepPrivate;
    }

    /** Done with the import's id; refused, with nothing kept, where the file is no table or another kind of list. */
    @Transactional
    public Result<ImportId> upload(Upload upload, Actor actor) {
        Result<SheetFile> opened = SheetFile.open(upload.file());
        if (!opened.isDone()) {
            return Result.refused(opened.refusal().get());
        }
        Headers headers = opened.value().headers();
        Optional<String> consumables = Consumables.refusal(upload.subject(), headers);
        if (consumables.isPresent()) {
            return Result.refused(consumables.get());
        }
        Optional<Layout> layout = Layouts.recognise(headers, upload.subject());
        Optional<String> other = otherSubject(layout, upload.subject());
        if (other.isPresent()) {
            return Result.refused(other.get());
        }
        Subject subject = upload.subject() != null
                ? upload.subject()
                : layout.map(Layout::subject).orElse(null);
        if (subject == null) {
            return Result.refused("The header is of no export that is known. Choose whether the rows are people,"
                    + " locations, assets, licences or accounts; the columns are asked next.");
        }
        Optional<UUID> entity = upload.everyCompany() ? Optional.empty() : entities.choose(upload.entityId(), actor);
        if (entity.isEmpty() && !upload.everyCompany()) {
            return Result.refused("Choose the legal entity that the rows belong to.");
        }
        Optional<RememberedMappings.Told> told =
                layout.isPresent() ? Optional.empty() : remembered.find(subject, headers);
        Map<String, Meaning> meanings = layout.map(Layout::meanings)
                .or(() -> told.map(RememberedMappings.Told::meanings))
                .orElseGet(() -> Guesses.of(subject, headers));
        Mapping mapping = withoutPrivate(subject, headers, meanings);
        Optional<String> licence = layout.isEmpty() && told.isEmpty()
                ? Optional.empty()
                : ChosenLicence.refusal(
                        subject, upload.licenceId(), mapping.meanings().values());
        if (licence.isPresent()) {
            return Result.refused(licence.get());
        }
        boolean asks = layout.isEmpty() && told.isEmpty();
        Optional<String> companies = upload.everyCompany() && (!asks || subject == Subject.ACCOUNTS)
                ? ChosenEntity.everyRefusal(subject, mapping.meanings().values())
                : Optional.empty();
        if (companies.isPresent()) {
            return Result.refused(companies.get());
        }
        Result<Counted> counted = count(opened.value(), mapping);
        if (!counted.isDone()) {
            return Result.refused(counted.refusal().get());
        }
        Mapping full = mapping.with(mapping.meanings(), counted.value().orders, counted.value().questions);
        SourceSystem source = Optional.ofNullable(upload.source())
                .or(() -> told.map(RememberedMappings.Told::source))
                .or(() -> layout.map(Layout::source))
                .orElse(SourceSystem.SPREADSHEET);
        ImportRun run = new ImportRun(
                ImportId.next(),
                entity.orElse(null),
                subject,
                upload.licenceId(),
                layout.map(Layout::id).orElse("mapped"),
                source,
                upload.fileName(),
                asks || full.isOpen() ? ImportState.QUESTION : ImportState.STAGING,
                full,
                upload.fillGapsOnly(),
                null,
                false,
                counted.value().rows,
                0,
                0,
                null,
                actor.name(),
                actor.personId(),
                runs.now(),
                null);
        runs.add(run, sha256(upload));
        files.keep(run.id(), upload.file());
        if (run.state() == ImportState.STAGING) {
            process.uploaded(run.id(), actor.assignee());
        }
        return Result.done(run.id());
    }

    private static Optional<String> otherSubject(Optional<Layout> layout, Subject chosen) {
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        Subject found = layout.get().subject();
        return chosen == null || chosen == found
                ? Optional.empty()
                : Optional.of("This is the export " + layout.get().name() + ". Import it as "
                        + found.name().toLowerCase(java.util.Locale.ROOT) + ".");
    }

    private Mapping withoutPrivate(Subject subject, Headers headers, Map<String, Meaning> meanings) {
        Map<String, Meaning> all = new LinkedHashMap<>();
        headers.keys().forEach(key -> {
            Meaning meaning = meanings.getOrDefault(key, Meaning.EXTRA);
            boolean dropped = meaning == Meaning.EXTRA && PrivateColumns.dropped(subject, key, keepPrivate);
            all.put(key, dropped ? Meaning.IGNORE : meaning);
        });
        return new Mapping(headers.names(), all, Map.of(), Map.of());
    }

    private static final class Counted {
        private int rows;
        private final Map<String, dev.rollcall.sheet.DateOrder> orders = new LinkedHashMap<>();
        private final Map<String, String> questions = new LinkedHashMap<>();
    }

    /** Reads the whole file once: counts its rows, and gathers from every column what order its dates have. */
    private static Result<Counted> count(SheetFile file, Mapping mapping) {
        Map<Integer, DateOrderEvidence> evidence = new LinkedHashMap<>();
        for (int column = 0; column < mapping.columns().size(); column++) {
            evidence.put(column, new DateOrderEvidence());
        }
        Result<Long> read = file.read(row -> evidence.forEach((column, of) -> of.add(row.cell(column))));
        if (!read.isDone()) {
            return Result.refused(read.refusal().get());
        }
        Counted counted = new Counted();
        counted.rows = read.value().intValue();
        evidence.forEach((column, of) -> {
            String key = Headers.normalised(mapping.columns().get(column));
            of.shown().ifPresent(order -> counted.orders.put(key, order));
            if (of.mustAsk()
                    && (mapping.meanings().get(key).isDate()
                            || mapping.meanings().get(key) == Meaning.EXTRA)) {
                counted.questions.put(key, of.example());
            }
        });
        counted.questions.keySet().removeIf(key -> !mapping.meanings().get(key).isDate());
        return Result.done(counted);
    }

    private static byte[] sha256(Upload upload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(upload.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
