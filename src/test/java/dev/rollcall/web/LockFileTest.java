package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LockFileTest {

    private static final Path FRONTEND = Path.of("src/main/frontend");

    @Test
    void namesNoRegistryHost() throws IOException {
        String lock = Files.readString(FRONTEND.resolve("package-lock.json"));

        assertThat(lock)
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"")
                .doesNotContain("registry.");
        assertThat(Files.readString(FRONTEND.resolve(".npmrc"))).doesNotContain("registry=");
    }
}
