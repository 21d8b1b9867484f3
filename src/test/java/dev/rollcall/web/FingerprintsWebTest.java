package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.WebTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class FingerprintsWebTest {

    private static final Pattern STYLES = Pattern.compile("/assets/app-[0-9a-f]{32}\\.css");

    @Autowired
    MockMvc mvc;

    private String styles;

    @BeforeEach
    void theAddressThatPagesName() throws Exception {
        Matcher found = STYLES.matcher(
                mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        styles = found.group();
    }

    @Test
    void sendsWhatTheBuildHasCompressedToThoseWhoTakeIt() throws Exception {
        int plain = size(null);

        assertThat(size("br")).isLessThan(size("gzip"));
        assertThat(size("gzip")).isLessThan(plain / 4);
        mvc.perform(get(styles).header("Accept-Encoding", "gzip, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Content-Type", containsString("text/css")))
                .andExpect(header().string("Vary", containsString("Accept-Encoding")));
    }

    @Test
    void letsBrowsersKeepItForAYear() throws Exception {
        mvc.perform(get(styles))
                .andExpect(header().doesNotExist("Content-Encoding"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    private int size(String encoding) throws Exception {
        var request = get(styles);
        return mvc.perform(encoding == null ? request : request.header("Accept-Encoding", encoding))
                .andReturn()
                .getResponse()
                .getContentAsByteArray()
                .length;
    }
}
