package dev.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;

/** What runs by the clock, once each on a real server: a statement that only the embedded database takes shows here. */
@ServerTest
class RoundsIT {

    @Autowired
    ScheduledAnnotationBeanPostProcessor scheduling;

    @Test
    void everyRoundRunsOnTheServer() {
        Set<ScheduledTask> rounds = scheduling.getScheduledTasks();
        assertThat(rounds).hasSizeGreaterThan(10);
        for (ScheduledTask round : rounds) {
            assertThatCode(() -> round.getTask().getRunnable().run())
                    .as("%s", round)
                    .doesNotThrowAnyException();
        }
    }
}
