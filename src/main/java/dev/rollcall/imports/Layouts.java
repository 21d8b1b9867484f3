package dev.rollcall.imports;

import dev.rollcall.sheet.Headers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All layouts that are known. */
final class Layouts {

    private static final List<Layout> ALL = Stream.of(SnipeItLayouts.ALL, DeviceLayouts.ALL, DirectoryLayouts.ALL)
            .flatMap(List::stream)
            .toList();

    private Layouts() {}

    /** The layout that a header shows most of, if it shows all that the layout requires. */
    static Optional<Layout> recognise(Headers headers) {
        return ALL.stream().filter(layout -> layout.fits(headers)).max(Comparator.comparing(l -> l.weight(headers)));
    }
}
