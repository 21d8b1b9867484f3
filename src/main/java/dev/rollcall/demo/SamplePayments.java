package dev.rollcall.demo;

import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.ComparingUse;
import dev.rollcall.licence.ReadingUse;
import dev.rollcall.licence.ReadingUse.Line;
import dev.rollcall.licence.UsedName.Standing;
import dev.rollcall.register.EntityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Compares the company's card payments with its licences, and keeps what none of them covers. */
@Component
@Profile("demo")
class SamplePayments {

    private final ReadingUse reading;
    private final ComparingUse comparing;
    private final SampleFiles files;

    SamplePayments(ReadingUse reading, ComparingUse comparing, SampleFiles files) {
        this.reading = reading;
        this.comparing = comparing;
        this.files = files;
    }

    void compare(EntityId entity) {
        List<Line> lines = lines();
        comparing.keep(
                entity,
                AccountList.Basis.PAYMENTS,
                SampleFiles.PAYMENTS,
                comparing.compare(entity, lines).stream()
                        .filter(name -> name.standing() == Standing.UNRECORDED)
                        .toList());
    }

    private List<Line> lines() {
        try {
            Path copy = Files.createTempFile("payments", ".csv");
            Files.write(copy, files.find(SampleFiles.PAYMENTS).orElseThrow().getContentAsByteArray());
            List<Line> lines = reading.read(copy, "EUR").value();
            Files.delete(copy);
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
