package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.access.CurrentActor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

class FaultsTest {

    private final Faults faults = new Faults(new CurrentActor());

    @Test
    void showsALostRaceWithWhatWasTyped() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/assets/1");
        request.addParameter("name", "Trolley");

        ModelAndView page = (ModelAndView) fault(new OptimisticLockingFailureException("version"), request);

        assertThat(page.getViewName()).isEqualTo("error/409");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getModel().get("typed")).isEqualTo(List.of(new Typed("name", "Trolley")));
    }

    @Test
    void tellsAProgramOfALostRaceInAProblem() throws Exception {
        ResponseEntity<?> answer = (ResponseEntity<?>) fault(
                new OptimisticLockingFailureException("row 42"), new MockHttpServletRequest("POST", "/api/v1/assets"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(((ProblemDetail) answer.getBody()).getDetail()).doesNotContain("row 42");
    }

    @Test
    void saysNothingOfWhatWentWrongInside() throws Exception {
        ResponseEntity<?> answer = (ResponseEntity<?>)
                fault(new IllegalStateException("secret"), new MockHttpServletRequest("GET", "/api/v1/assets"));
        ModelAndView page =
                (ModelAndView) fault(new IllegalStateException("secret"), new MockHttpServletRequest("GET", "/assets"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(String.valueOf(answer.getBody())).doesNotContain("secret");
        assertThat(page.getViewName()).isEqualTo("error");
        assertThat(String.valueOf(page.getModel())).doesNotContain("secret");
    }

    @Test
    void keepsTheStatusThatAControllerChose() throws Exception {
        var missing = new ResponseStatusException(HttpStatus.NOT_FOUND, "No such asset");

        ResponseEntity<?> answer =
                (ResponseEntity<?>) fault(missing, new MockHttpServletRequest("GET", "/api/v1/assets/1"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(((ProblemDetail) answer.getBody()).getDetail()).isEqualTo("No such asset");
    }

    @Test
    void leavesRefusalsToSecurity() {
        var denied = new AccessDeniedException("no");

        assertThatThrownBy(() -> fault(denied, new MockHttpServletRequest("GET", "/assets")))
                .isSameAs(denied);
    }

    private Object fault(Exception failure, MockHttpServletRequest request) throws Exception {
        return faults.fault(failure, request, new MockHttpServletResponse());
    }
}
