package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    private enum State {
        IN_REVIEW,
        NOT_FOUND
    }

    @Test
    void saysAStateInWords() {
        assertThat(words.of(State.IN_REVIEW)).isEqualTo("In review");
        assertThat(words.of("IT_STAFF")).isEqualTo("IT staff");
        assertThat(words.of(null)).isEmpty();
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(words.of("Berlin · 2.14")).isEqualTo("Berlin · 2.14");
    }

    @Test
    void showsAnUnknownStateInAQuietTone() {
        assertThat(words.tone(State.NOT_FOUND)).isEqualTo("bad");
        assertThat(words.tone("SOMETHING_NEW")).isEqualTo("idle");
        assertThat(words.tone(null)).isEqualTo("idle");
    }

    @Test
    void hasOnePictureForAllKindsWithoutOne() {
        assertThat(words.kindIcon("laptop")).isEqualTo("laptop");
        assertThat(words.kindIcon("coffee-machine")).isEqualTo("other");
        assertThat(words.kindIcon(null)).isEqualTo("other");
    }

    @Test
    void fillsTheWholeBarHoweverTheSharesRound() {
        List<Shares.Cell> cells = new Shares()
                .of(List.of(
                        new Part("a", 1, "good", null), new Part("b", 1, "bad", null), new Part("c", 1, "idle", null)));

        assertThat(cells.get(2).x() + cells.get(2).width()).isEqualTo(1000);
        assertThat(cells.stream().mapToLong(Shares.Cell::width).sum()).isEqualTo(1000);
    }

    @Test
    void drawsAnEmptyBarWhereThereIsNothing() {
        assertThat(new Shares().of(List.of(new Part("a", 0, "good", null))))
                .containsExactly(new Shares.Cell(0, 0, "good"));
    }
}
