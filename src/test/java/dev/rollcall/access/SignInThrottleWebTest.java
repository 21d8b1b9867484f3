package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.calendar.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SignInThrottleWebTest {

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void letsAWholeOfficeBehindOneAddressSignIn() {
        for (int colleague = 0; colleague < 2 * SignInThrottle.PER_ADDRESS; colleague++) {
            assertThat(throttle.permits("colleague-" + colleague, "10.7.0.1")).isTrue();
            throttle.succeeded("colleague-" + colleague, "10.7.0.1");
        }
    }

    @Test
    void forgetsAfterAQuarterOfAnHour() {
        for (int guess = 0; guess < SignInThrottle.PER_NAME; guess++) {
            assertThat(throttle.permits("forgotten", "10.7.1." + guess)).isTrue();
        }
        assertThat(throttle.permits("forgotten", "10.7.1.99")).isFalse();
        clock.moveTo(clock.instant().plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1)));
        assertThat(throttle.permits("forgotten", "10.7.1.98")).isTrue();
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        for (int guess = 0; guess < SignInThrottle.PER_ADDRESS; guess++) {
            assertThat(throttle.permits("six-" + guess, "2001:db8:7:1:0:0:0:" + guess))
                    .isTrue();
        }
        assertThat(throttle.permits("six-x", "2001:db8:7:1:0:0:1:1")).isFalse();
        assertThat(throttle.permits("six-y", "2001:db8:7:2:0:0:0:1")).isTrue();
    }

    @Test
    void storesNeitherNamesNorAddresses() {
        throttle.permits("somebody-private", "10.7.2.1");
        assertThat(jdbc.sql("SELECT throttle_key FROM sign_in_attempt")
                        .query(String.class)
                        .list())
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }
}
