// Stands in for the few parts of Microsoft Ajax 3.5 that the Outlook file of office.js asks for.
// Without it that file loads ajax.aspnetcdn.com, which the preview does not reach.
(function () {
  if (typeof window.Sys !== "undefined") return;
  window.Type = Function;
  Function.registerNamespace = (name) => {
    name.split(".").reduce((place, step) => (place[step] ||= {}), window);
  };
  Function.registerClass = function () {};
  Function.prototype.registerClass = function () {};
  Function._validateParams = () => null;
  Function._validateParameter = () => null;

  class StringBuilder {
    constructor(first) {
      this.parts = first ? [first] : [];
    }
    append(text) {
      this.parts.push(text);
    }
    toString(separator) {
      return this.parts.join(separator || "");
    }
  }
  window.Sys = {
    StringBuilder,
    Debug: { trace() {} },
    Serialization: {
      JavaScriptSerializer: { serialize: JSON.stringify, deserialize: (text) => JSON.parse(text) },
    },
  };

  const errors = {
    argument: "ArgumentException",
    argumentNull: "ArgumentNullException",
    argumentOutOfRange: "ArgumentOutOfRangeException",
    argumentType: "ArgumentTypeException",
    argumentUndefined: "ArgumentUndefinedException",
    invalidOperation: "InvalidOperationException",
    parameterCount: "ParameterCountException",
  };
  for (const [kind, name] of Object.entries(errors)) {
    Error[kind] = (...words) => {
      const error = new Error(`Sys.${name}: ${words.filter(Boolean).join(" ")}`);
      error.name = `Sys.${name}`;
      return error;
    };
  }
  String.format = (pattern, ...values) =>
    pattern.replace(/\{(\d+)\}/g, (mark, index) => String(values[index] ?? mark));
})();
