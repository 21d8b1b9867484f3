package dev.rollcall.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {

    @Test
    void fillsInWhatIsKnown() {
        assertThat(new Sentence("{who} has it[, until {day}]").fill(Map.of("who", "ben", "day", "Friday")::get))
                .isEqualTo("Ben has it, until Friday");
    }

    @Test
    void leavesOutAPartOfWhichSomethingIsUnknown() {
        assertThat(new Sentence("[With {who}, ][in {place}, ]{status}").fill(Map.of("status", "in use")::get))
                .isEqualTo("In use");
    }

    @Test
    void takesWhatPeopleWroteAsItIs() {
        assertThat(new Sentence("[“{words}”]").fill(Map.of("words", "$1 {who} [x] \\")::get))
                .isEqualTo("“$1 {who} [x] \\”");
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void everyKindReadsWellWithoutAnyValue(EvidenceKind kind) {
        assertThat(new Sentence(kind.sentence()).fill(name -> "x")).doesNotContain("{", "}", "[", "]");
    }
}
