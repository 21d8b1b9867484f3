package dev.rollcall;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calls the API as IT staff in a *WebTest, or as somebody else. */
public record ApiCalls(MockMvc mvc, RequestPostProcessor who) {

    public static ApiCalls of(MockMvc mvc) {
        return new ApiCalls(mvc, ActingAs.role(Role.IT));
    }

    public ApiCalls as(RequestPostProcessor other) {
        return new ApiCalls(mvc, other);
    }

    public ResultActions get(String path) throws Exception {
        return call(HttpMethod.GET, path, "");
    }

    public ResultActions post(String path, String body) throws Exception {
        return call(HttpMethod.POST, path, body);
    }

    public ResultActions put(String path, String body) throws Exception {
        return call(HttpMethod.PUT, path, body);
    }

    public ResultActions delete(String path) throws Exception {
        return call(HttpMethod.DELETE, path, "");
    }

    /** What is refused says so as a problem. */
    public ResultActions refused(HttpMethod verb, String path, String body, int expected) throws Exception {
        return call(verb, path, body)
                .andExpect(status().is(expected))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private ResultActions call(HttpMethod verb, String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(verb, "/api/v1" + path)
                .with(csrf())
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
