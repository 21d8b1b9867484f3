package dev.rollcall.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** How a process is drawn: everything is there, at right angles, from left to right, and nothing lies on anything else. */
final class BpmnDrawing {

    private final Map<FlowNode, Rectangle2D> shapes = new HashMap<>();
    private final Map<SequenceFlow, List<Line2D>> edges = new HashMap<>();
    private final Map<String, Rectangle2D> labels = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private BpmnDrawing(BpmnModelInstance model) {
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                shapes.put(node, rectangle(shape.getBounds()));
                label(node.getId(), shape.getBpmnLabel());
            }
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                edges.put(flow, segments(List.copyOf(edge.getWaypoints())));
                label(flow.getId(), edge.getBpmnLabel());
            }
        }
    }

    static List<String> faults(BpmnModelInstance model) {
        BpmnDrawing drawing = new BpmnDrawing(model);
        drawing.checkComplete(model);
        if (drawing.faults.isEmpty()) {
            drawing.edges.forEach(drawing::checkEdge);
            drawing.checkCrossings();
            drawing.checkOverlaps();
            model.getModelElementsByType(StartEvent.class).forEach(drawing::checkStraightPath);
        }
        return drawing.faults;
    }

    private void checkComplete(BpmnModelInstance model) {
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            require(shapes.containsKey(node), node.getId(), "is not drawn");
            boolean inside = node instanceof Activity || node.getName() == null;
            require(inside || labels.containsKey(node.getId()), node.getId(), "has no place for its name");
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            require(edges.containsKey(flow), flow.getId(), "is not drawn");
            require(
                    flow.getName() == null || labels.containsKey(flow.getId()),
                    flow.getId(),
                    "has no place for its name");
        }
    }

    private void checkEdge(SequenceFlow flow, List<Line2D> line) {
        for (Line2D part : line) {
            boolean straight = part.getX1() == part.getX2() || part.getY1() == part.getY2();
            require(straight, flow.getId(), "does not run at right angles");
        }
        Rectangle2D source = shapes.get(flow.getSource());
        Rectangle2D target = shapes.get(flow.getTarget());
        Line2D last = line.get(line.size() - 1);
        require(touches(source, line.get(0).getX1(), line.get(0).getY1()), flow.getId(), "does not touch its source");
        require(touches(target, last.getX2(), last.getY2()), flow.getId(), "does not touch its target");
        boolean back = target.getCenterX() < source.getCenterX();
        require(!back || flow.getTarget() instanceof Gateway, flow.getId(), "runs from right to left");
    }

    private void checkCrossings() {
        edges.forEach((flow, line) -> edges.forEach((other, otherLine) -> {
            boolean related = flow.getSource().equals(other.getSource());
            if (flow.getId().compareTo(other.getId()) < 0 && !related) {
                require(!anyCrosses(line, otherLine), flow.getId(), "crosses " + other.getId());
            }
        }));
    }

    private void checkOverlaps() {
        shapes.forEach((node, shape) -> {
            shapes.forEach((other, otherShape) -> require(
                    node.equals(other)
                            || isWithin(node, other)
                            || isWithin(other, node)
                            || !shape.intersects(otherShape),
                    node.getId(),
                    "lies on " + other.getId()));
            edges.forEach((flow, line) -> require(
                    node instanceof SubProcess
                            || flow.getSource().equals(node)
                            || flow.getTarget().equals(node)
                            || line.stream().noneMatch(part -> part.intersects(shape)),
                    flow.getId(),
                    "runs through " + node.getId()));
        });
        labels.forEach((id, label) -> {
            labels.forEach((other, otherLabel) ->
                    require(id.equals(other) || !label.intersects(otherLabel), id, "has its name on that of " + other));
            shapes.forEach((node, shape) -> require(
                    node instanceof SubProcess || !label.intersects(shape), id, "has its name on " + node.getId()));
            edges.forEach((flow, line) -> require(
                    line.stream().noneMatch(part -> part.intersects(label)), id, "has its name on " + flow.getId()));
        });
    }

    /** From the start to one of the ends on the height of the start. */
    private void checkStraightPath(StartEvent start) {
        double height = shapes.get(start).getCenterY();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (seen.add(node)) {
                node.getOutgoing().stream()
                        .map(SequenceFlow::getTarget)
                        .filter(target -> shapes.get(target).getCenterY() == height)
                        .forEach(next::push);
            }
        }
        require(seen.stream().anyMatch(EndEvent.class::isInstance), start.getId(), "has no straight path to an end");
    }

    private static boolean isWithin(FlowNode inner, FlowNode outer) {
        return inner.getParentElement().equals(outer)
                || inner instanceof BoundaryEvent event && event.getAttachedTo().equals(outer);
    }

    private static boolean touches(Rectangle2D shape, double x, double y) {
        boolean within = x >= shape.getMinX() && x <= shape.getMaxX() && y >= shape.getMinY() && y <= shape.getMaxY();
        boolean inside = x > shape.getMinX() && x < shape.getMaxX() && y > shape.getMinY() && y < shape.getMaxY();
        return within && !inside;
    }

    private static boolean anyCrosses(List<Line2D> one, List<Line2D> other) {
        return one.stream()
                .anyMatch(a -> other.stream()
                        .anyMatch(b -> a.intersectsLine(b)
                                && !a.getP1().equals(b.getP2())
                                && !a.getP2().equals(b.getP1())
                                && !a.getP2().equals(b.getP2())));
    }

    private void label(String id, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(id, rectangle(label.getBounds()));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> segments(List<Waypoint> points) {
        List<Line2D> parts = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            parts.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return parts;
    }

    private void require(boolean holds, String id, String fault) {
        if (!holds) {
            faults.add(id + " " + fault);
        }
    }
}
