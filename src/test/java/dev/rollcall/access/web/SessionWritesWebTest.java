package dev.rollcall.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@WebTest
class SessionWritesWebTest {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void theLaterOfTwoRequestsWins() {
        assertThat(writtenTwice(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String writtenTwice(SessionRepository<S> sessions) {
        S made = sessions.createSession();
        sessions.save(made);
        try {
            S first = sessions.findById(made.getId());
            S second = sessions.findById(made.getId());
            first.setAttribute("flash", "first");
            second.setAttribute("flash", "second");
            sessions.save(first);
            sessions.save(second);
            return sessions.findById(made.getId()).getRequiredAttribute("flash");
        } finally {
            sessions.deleteById(made.getId());
        }
    }
}
