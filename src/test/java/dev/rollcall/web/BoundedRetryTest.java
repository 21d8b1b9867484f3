package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

class BoundedRetryTest {

    private final Answering answering = new Answering();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** A controller that loses the given races one after another. */
    static class Answering {
        private int calls;
        private List<RuntimeException> races = List.of();

        @ResponseBody
        public String answer() {
            calls++;
            if (calls <= races.size()) {
                throw races.get(calls - 1);
            }
            return "done";
        }
    }

    static List<RuntimeException> races() {
        return List.of(
                new OptimisticLockingFailureException("version"),
                new CannotAcquireLockException("deadlock"),
                new OptimisticLockingException("engine"),
                new IllegalStateException("wrapped", new OptimisticLockingException("engine")));
    }

    @AfterEach
    void leaveTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @ParameterizedTest
    @MethodSource("races")
    void triesALostRaceOnceMore(RuntimeException race) throws Exception {
        answering.races = List.of(race);

        call();

        assertThat(answering.calls).isEqualTo(2);
        assertThat(response.getContentAsString()).isEqualTo("done");
    }

    @Test
    void givesUpAfterTheSecondLoss() {
        var second = new OptimisticLockingFailureException("second");
        answering.races = List.of(new OptimisticLockingFailureException("first"), second);

        assertThatThrownBy(this::call).isSameAs(second);
        assertThat(answering.calls).isEqualTo(2);
    }

    @Test
    void triesNothingAgainThatIsNoRace() {
        var failure = new DuplicateKeyException("taken");
        answering.races = List.of(failure);

        assertThatThrownBy(this::call).isSameAs(failure);
        assertThat(answering.calls).isEqualTo(1);
    }

    @Test
    void triesNothingAgainWithinATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        answering.races = List.of(new OptimisticLockingFailureException("version"));

        assertThatThrownBy(this::call).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(answering.calls).isEqualTo(1);
    }

    private void call() throws Exception {
        RequestMappingHandlerAdapter adapter = new BoundedRetry().getRequestMappingHandlerAdapter();
        adapter.setApplicationContext(new StaticWebApplicationContext());
        adapter.afterPropertiesSet();
        adapter.handle(
                new MockHttpServletRequest("POST", "/answers"),
                response,
                new HandlerMethod(answering, Answering.class.getMethod("answer")));
    }
}
