package org.galatea.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a DMN 1.3 file that a guide needs. */
final class DmnWriter {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Begins a file. */
    DmnWriter(String namespace, String name, String description) {
        try {
            xml =
                    XMLOutputFactory.newInstance()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            begin("definitions");
            xml.writeDefaultNamespace(DMN);
            xml.writeAttribute("id", "definitions");
            xml.writeAttribute("name", name);
            xml.writeAttribute("namespace", namespace);
            xml.writeAttribute("expressionLanguage", FEEL);
            text("description", description);
        });
    }

    /**
     * A row of a decision table.
     *
     * @param when conditions that must all be true
     * @param outputs an expression for each output
     * @param notes what people read beside it
     */
    record TableRow(String id, List<String> when, List<String> outputs, List<String> notes) {}

    /** A text as FEEL writes it. */
    static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A list of which every item is one of these values. */
    void listType(String name, List<String> values) {
        write(() -> {
            begin("itemDefinition");
            xml.writeAttribute("id", name);
            xml.writeAttribute("name", name);
            xml.writeAttribute("isCollection", "true");
            text("typeRef", "string");
            begin("allowedValues");
            text("text", values.stream().map(DmnWriter::text).collect(Collectors.joining(", ")));
            end();
            end();
        });
    }

    void input(String name, String type, String description) {
        write(() -> {
            begin("inputData");
            xml.writeAttribute("id", name);
            xml.writeAttribute("name", name);
            text("description", description);
            variable(name, type);
            end();
        });
    }

    /** A decision whose entries may refer to those above them. */
    void context(
            String name,
            SequencedMap<String, String> entries,
            List<String> inputs,
            List<String> decisions) {
        write(() -> {
            decision(name, "Any", inputs, decisions);
            begin("context");
            for (var entry : entries.entrySet()) {
                begin("contextEntry");
                variable(entry.getKey(), "Any");
                expression(entry.getValue());
                end();
            }
            end();
            end();
        });
    }

    void literal(String name, String type, String expression, List<String> decisions) {
        write(() -> {
            decision(name, type, List.of(), decisions);
            expression(expression);
            end();
        });
    }

    /** A decision table that collects the outputs of every row that holds. */
    void collect(
            String name,
            List<String> outputs,
            List<String> types,
            List<String> notes,
            List<TableRow> rows,
            List<String> decisions) {
        write(() -> {
            decision(name, "Any", List.of(), decisions);
            begin("decisionTable");
            xml.writeAttribute("id", name + "_table");
            xml.writeAttribute("hitPolicy", "COLLECT");
            int parts = rows.stream().mapToInt(row -> row.when().size()).max().orElse(1);
            for (int i = 0; i < parts; i++) {
                holds(name + "_when_" + (i + 1), i == 0 ? "When" : "and");
            }
            for (int i = 0; i < outputs.size(); i++) {
                xml.writeEmptyElement("output");
                xml.writeAttribute("id", name + "_" + outputs.get(i));
                xml.writeAttribute("name", outputs.get(i));
                xml.writeAttribute("typeRef", types.get(i));
            }
            for (String note : notes) {
                xml.writeEmptyElement("annotation");
                xml.writeAttribute("name", note);
            }
            for (TableRow row : rows) {
                row(row, parts);
            }
            end();
            end();
        });
    }

    /** A column whose cells are whole conditions. */
    private void holds(String id, String label) throws XMLStreamException {
        begin("input");
        xml.writeAttribute("id", id);
        xml.writeAttribute("label", label);
        begin("inputExpression");
        xml.writeAttribute("typeRef", "boolean");
        text("text", "true");
        end();
        end();
    }

    private void row(TableRow row, int parts) throws XMLStreamException {
        begin("rule");
        xml.writeAttribute("id", row.id());
        for (int i = 0; i < parts; i++) {
            entry("inputEntry", i < row.when().size() ? row.when().get(i) : "-");
        }
        for (String output : row.outputs()) {
            entry("outputEntry", output);
        }
        for (String note : row.notes()) {
            entry("annotationEntry", note);
        }
        end();
    }

    private void decision(String name, String type, List<String> inputs, List<String> decisions)
            throws XMLStreamException {
        begin("decision");
        xml.writeAttribute("id", name);
        xml.writeAttribute("name", name);
        variable(name, type);
        for (String input : inputs) {
            requires("requiredInput", input);
        }
        for (String decision : decisions) {
            requires("requiredDecision", decision);
        }
    }

    private void requires(String kind, String id) throws XMLStreamException {
        begin("informationRequirement");
        xml.writeEmptyElement(kind);
        xml.writeAttribute("href", "#" + id);
        end();
    }

    private void variable(String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("variable");
        xml.writeAttribute("name", name);
        xml.writeAttribute("typeRef", type);
    }

    private void expression(String feel) throws XMLStreamException {
        begin("literalExpression");
        text("text", feel);
        end();
    }

    private void entry(String element, String text) throws XMLStreamException {
        begin(element);
        text("text", text);
        end();
    }

    private void text(String element, String text) throws XMLStreamException {
        begin(element);
        xml.writeCharacters(text);
        end();
    }

    private void begin(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** The finished file. */
    byte[] bytes() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("An XML file in memory can't fail.", e);
    }
}
