package dev.rollcall.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Chooses the port before the application starts, because mailed links are built from a configured address. */
class FreeAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PORT = freePort();

    static String url() {
        return "http://localhost:" + PORT;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("server.port=" + PORT, "rollcall.base-url=" + url())
                .applyTo(context);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
