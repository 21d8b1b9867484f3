package dev.rollcall.web;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class NotFoundWebTest {

    private static final String ID = "01a21031-f5ee-7e74-8996-f913069c0480";

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/assets/{id} | No asset {id} is on record, or it is not for you to see.",
                "/people/{id} | No person {id} is on record, or it is not for you to see.",
                "/licences/{id} | No licence {id} is on record, or it is not for you to see.",
                "/schedules/{id} | No schedule {id} is on record, or it is not for you to see.",
                "/cases/{id} | No case {id} is on record, or it is not for you to see.",
                "/nothing | There is nothing at /api/v1/nothing. /v3/api-docs lists what there is."
            })
    void saysWhatIsNotThere(String path, String words) throws Exception {
        ApiCalls.of(mvc)
                .refused(HttpMethod.GET, path.replace("{id}", ID), "", 404)
                .andExpect(jsonPath("$.detail").value(words.replace("{id}", ID)));
    }
}
