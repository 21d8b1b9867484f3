package dev.rollcall.finding;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class UnknownFindingsWebTest {

    @Test
    void areNamedWhenSomebodySettlesThem(@Autowired MockMvc mvc) throws Exception {
        UUID unknown = Ids.next();
        ApiCalls.of(mvc)
                .refused(
                        HttpMethod.POST,
                        "/audits/" + Ids.next() + "/findings/settle",
                        "{\"ids\": [\"" + unknown + "\"], \"resolution\": \"FALSE_ALARM\", \"reason\": \"Seen\"}",
                        422)
                .andExpect(jsonPath("$.detail", containsString("No finding " + unknown)));
    }
}
