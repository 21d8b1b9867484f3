package dev.rollcall.imports;

import dev.rollcall.sheet.Headers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All layouts that are known. */
final class Layouts {

    private static final List<Layout> ALL = Stream.of(
                    RollcallLayouts.ALL, SnipeItLayouts.ALL, DeviceLayouts.ALL, DirectoryLayouts.ALL)
            .flatMap(List::stream)
            .toList();

    private Layouts() {}

    /**
     * The layout that a header shows most of, if it shows all that the layout requires. What somebody says goes before
     * what the header looks like: the layout of another kind of list counts only where no column could say which record a
     * row means.
     *
     * @param subject what somebody says that the rows are, null for nothing; account lists have few columns of their own, so
     *     that they are looked for where it is said, or where nothing else fits
     */
    static Optional<Layout> recognise(Headers headers, Subject subject) {
        Optional<Layout> accounts = best(AccountLayouts.ALL, headers);
        if (subject == Subject.ACCOUNTS) {
            return accounts;
        }
        if (subject == null) {
            return best(ALL, headers).or(() -> accounts);
        }
        List<Layout> said =
                ALL.stream().filter(layout -> layout.subject() == subject).toList();
        return best(said, headers).or(() -> Guesses.identify(subject, headers) ? Optional.empty() : best(ALL, headers));
    }

    private static Optional<Layout> best(List<Layout> layouts, Headers headers) {
        return layouts.stream()
                .filter(layout -> layout.fits(headers))
                .max(Comparator.comparing(l -> l.weight(headers)));
    }
}
