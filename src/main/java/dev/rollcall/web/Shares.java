package dev.rollcall.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** For the fragment data :: stack: turns counts into the cells of a bar that is 1000 wide. */
@Component("shares")
public class Shares {

    /** One cell of the bar. */
    public record Cell(long x, long width, String tone) {}

    /** The last cell ends at 1000, unless all counts are 0. */
    public List<Cell> of(List<Part> parts) {
        long total = parts.stream().mapToLong(Part::count).sum();
        List<Cell> cells = new ArrayList<>();
        long before = 0;
        for (Part part : parts) {
            long start = total == 0 ? 0 : before * 1000 / total;
            before += part.count();
            long end = total == 0 ? 0 : before * 1000 / total;
            cells.add(new Cell(start, end - start, part.tone()));
        }
        return cells;
    }
}
