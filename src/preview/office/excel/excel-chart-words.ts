import type { Chart } from "../../workbook/chart";
import type { Sheet } from "../../workbook/sheet";
import type { Shape } from "../rich-api/model";

/** The title of a chart. */
export class ExcelChartTitle {
  static readonly shape: Shape<ExcelChartTitle> = {
    name: "ChartTitle",
    scalars: ["text", "visible"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {}

  get text(): unknown {
    return this.chart.title.text;
  }
  set text(value: unknown) {
    this.chart.title = { text: String(value), visible: true };
    this.sheet.looksChanged();
  }
  get visible(): unknown {
    return this.chart.title.visible;
  }
  set visible(value: unknown) {
    this.chart.title.visible = value === true;
    this.sheet.looksChanged();
  }
}

/** The legend of a chart. */
export class ExcelChartLegend {
  static readonly shape: Shape<ExcelChartLegend> = {
    name: "ChartLegend",
    scalars: ["position", "visible"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {}

  get visible(): unknown {
    return this.chart.legend.visible;
  }
  set visible(value: unknown) {
    this.chart.legend.visible = value === true;
    this.sheet.looksChanged();
  }
  get position(): unknown {
    return this.chart.legend.position;
  }
  set position(value: unknown) {
    this.chart.legend.position = String(value);
    this.sheet.looksChanged();
  }
}

/** The axes of a chart. */
export class ExcelChartAxes {
  static readonly shape: Shape<ExcelChartAxes> = {
    name: "ChartAxes",
    children: ["categoryAxis", "valueAxis"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {}

  get categoryAxis() {
    return new ExcelChartAxis(this.sheet, this.chart, "category");
  }
  get valueAxis() {
    return new ExcelChartAxis(this.sheet, this.chart, "value");
  }
}

/** One axis of a chart. */
export class ExcelChartAxis {
  static readonly shape: Shape<ExcelChartAxis> = { name: "ChartAxis", children: ["title"] };

  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
    private readonly which: keyof Chart["axes"],
  ) {}

  get title() {
    return new ExcelAxisTitle(this.sheet, this.chart, this.which);
  }
}

/** The title of an axis. */
export class ExcelAxisTitle {
  static readonly shape: Shape<ExcelAxisTitle> = { name: "ChartAxisTitle", scalars: ["text"] };

  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
    private readonly which: keyof Chart["axes"],
  ) {}

  get text(): unknown {
    return this.chart.axes[this.which];
  }
  set text(value: unknown) {
    this.chart.axes[this.which] = String(value);
    this.sheet.looksChanged();
  }
}
