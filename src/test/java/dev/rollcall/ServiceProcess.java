package dev.rollcall;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The service started as its users start it, in a process that can be killed. */
final class ServiceProcess {

    private final Path folder;
    private final String database;
    private Process process;

    ServiceProcess(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    /** Starts it and waits until it is ready; answers with its port. */
    int start() {
        int port = freePort();
        File log = folder.resolve("service.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        // as for the tests: MariaDB lacks a column that Hibernate asks for
                        "-Dspring.jpa.database-platform=org.hibernate.dialect.MySQLDialect",
                        "-Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
                        "-cp",
                        classPath(),
                        "dev.rollcall.RollcallApplication")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "SPRING_PROFILES_ACTIVE", "mysql",
                        "SPRING_DATASOURCE_URL", database,
                        "SPRING_DATASOURCE_USERNAME", "root",
                        "SPRING_DATASOURCE_PASSWORD", "",
                        "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000",
                        "ROLLCALL_JOBS_SETTLEEVERY", "PT1S",
                        "ROLLCALL_JOBS_DISPATCHMAILEVERY", "PT1S",
                        "ROLLCALL_ADMIN_USER", "first-admin",
                        "ROLLCALL_ADMIN_PASSWORD", "only-for-tests-1"));
        try {
            process = builder.start();
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> isReady(port));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException late) {
            throw new IllegalStateException("The service did not start: " + read(log.toPath()), late);
        }
        return port;
    }

    /** As kill -9 does it. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private boolean isReady(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The service has ended with " + process.exitValue());
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://localhost:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Without the tests and their settings. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                Stream.of(all.split(File.pathSeparator))
                        .filter(part -> !part.endsWith("test-classes"))
                        .toList());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String read(Path log) {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 4000));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
