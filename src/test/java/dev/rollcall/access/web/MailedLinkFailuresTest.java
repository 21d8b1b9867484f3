package dev.rollcall.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class MailedLinkFailuresTest {

    private static final String TOKEN = "q".repeat(43);
    private static final FilterChain FAILING = (request, response) -> {
        throw new ServletException("broken");
    };

    private final MailedLinkFailures filter = new MailedLinkFailures();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"/c/", "/a/", "/m/", "/s/"})
    void logsTheFailureWithoutTheAddress(String path, CapturedOutput output) throws Exception {
        filter.doFilter(new MockHttpServletRequest("POST", path + TOKEN), response, FAILING);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(output).contains("broken").doesNotContain(TOKEN);
    }

    @Test
    void leavesOtherPagesToTheServer() {
        assertThatThrownBy(() -> filter.doFilter(new MockHttpServletRequest("GET", "/audits"), response, FAILING))
                .isInstanceOf(ServletException.class);
    }
}
