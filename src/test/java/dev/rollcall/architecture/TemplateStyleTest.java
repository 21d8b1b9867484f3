package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template must not do, because it would fail silently: in the browser's policy or in Thymeleaf's order of things. */
class TemplateStyleTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG =
            Pattern.compile("<[a-zA-Z][\\w:-]*(?:\\s+[\\w:.-]++(?:=\"[^\"]*+\")?+)*+\\s*+/?>");
    private static final Pattern CONDITION = Pattern.compile("\\s(th:if|th:unless|th:each|sec:authorize)=");
    private static final Pattern INLINE = Pattern.compile("\\s(th:)?(style|on[a-z]+)=");

    @Test
    void aConditionIsNeverOnATagThatIsReplaced() {
        assertThat(tags(tag ->
                        tag.contains(" th:replace=") && CONDITION.matcher(tag).find()))
                .as(
                        "Thymeleaf replaces the tag first and never looks at its condition: put that on a th:block around it")
                .isEmpty();
    }

    @Test
    void noPageCarriesStyleOrScriptOfItsOwn() {
        assertThat(tags(tag -> INLINE.matcher(tag).find() || tag.startsWith("<style")))
                .as("the content security policy drops inline styles and handlers")
                .isEmpty();
    }

    @Test
    void noRecordIsLookedForAmongTheFilesUnderAssets() {
        assertThat(tags(tag -> tag.contains("@{/assets/{")))
                .as("assets of the register live under /register/assets; under /assets are scripts and pictures")
                .isEmpty();
    }

    @Test
    void everyPageHasATitle() {
        assertThat(texts().entrySet().stream()
                        .filter(page -> page.getValue().contains("layout:decorate="))
                        .filter(page -> !page.getValue().contains("<title"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void readsAllTemplates() {
        assertThat(texts()).hasSizeGreaterThan(20);
    }

    private static List<String> tags(Predicate<String> wrong) {
        return texts().entrySet().stream()
                .flatMap(page -> TAG.matcher(page.getValue())
                        .results()
                        .map(MatchResult::group)
                        .filter(wrong)
                        .map(tag -> page.getKey() + ": " + tag))
                .toList();
    }

    /** Mails are left out: their readers know no style sheets. */
    private static Map<String, String> texts() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Map<String, String> texts = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("mail")))
                    .forEach(file -> texts.put(TEMPLATES.relativize(file).toString(), read(file)));
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
