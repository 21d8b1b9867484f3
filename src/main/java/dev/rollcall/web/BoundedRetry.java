package dev.rollcall.web;

import dev.rollcall.workflow.EngineRaces;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Calls a controller's method once more when its transaction lost a race: two answers at one moment, a deadlock that the
 * database broke. It stands outside every transaction and after the arguments were read, so the second call sees the
 * same request and the other's committed result. A second loss goes to {@link Faults}.
 */
@Component
class BoundedRetry implements WebMvcRegistrations {

    private static final long LONGEST_PAUSE_MILLIS = 80;

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new TwiceAtMost(method);
            }
        };
    }

    private static final class TwiceAtMost extends ServletInvocableHandlerMethod {

        private TwiceAtMost(HandlerMethod method) {
            super(method);
        }

        @Override
        protected Object doInvoke(Object... arguments) throws Exception {
            try {
                return super.doInvoke(arguments);
            } catch (Exception failure) {
                if (TransactionSynchronizationManager.isActualTransactionActive() || !EngineRaces.isLostRace(failure)) {
                    throw failure;
                }
                // apart from each other, or the two would only meet again
                Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
                return super.doInvoke(arguments);
            }
        }
    }
}
