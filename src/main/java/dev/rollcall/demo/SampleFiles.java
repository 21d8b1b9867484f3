package dev.rollcall.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files that visitors are given to import. */
@Component
@Profile("demo")
public class SampleFiles {

    public static final String SPREADSHEET = "asset-spreadsheet.csv";
    public static final String SCAN_LIST = "scan-list.csv";

    static final String PAYMENTS = "card-payments.csv";

    static final String EARLIER_REMINDERS = "earlier-reminders.dmn";

    private static final Set<String> ALL = Set.of(SPREADSHEET, SCAN_LIST, PAYMENTS, EARLIER_REMINDERS);

    public Optional<Resource> find(String name) {
        return ALL.contains(name) ? Optional.of(new ClassPathResource("demo/" + name)) : Optional.empty();
    }

    /** The scan list's codes without its header, to be pasted into a count. */
    public List<String> codes() {
        try {
            return find(SCAN_LIST)
                    .orElseThrow()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
