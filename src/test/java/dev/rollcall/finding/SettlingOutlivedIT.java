package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rollcall.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SettlingOutlivedIT {

    @Autowired
    private SettlingOutlived later;

    @Test
    void theRoundIsUnderstoodByTheServer() {
        assertThatCode(later::round).doesNotThrowAnyException();
    }
}
