package dev.rollcall.policy.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the tables as shipped, for tests that change them. */
public final class ShippedTables {

    private ShippedTables() {}

    public static List<String> keys() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String file(String key) {
        try {
            return Files.readString(Path.of("bpmn", key + ".dmn"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file with a text in place of another that must be there. */
    public static byte[] changed(String key, String text, String instead) {
        String file = file(key);
        if (!file.contains(text)) {
            throw new IllegalArgumentException("Not in " + key + ": " + text);
        }
        return file.replace(text, instead).getBytes(StandardCharsets.UTF_8);
    }

    /** The file of chase-step that begins to chase at 40 percent instead of 50. */
    public static String earlierReminders() {
        return file("chase-step").replace("[50..", "[40..").replace("&lt; 50", "&lt; 40");
    }

    static PolicyTable table(String key) {
        return ReadingTables.trusted(file(key));
    }
}
