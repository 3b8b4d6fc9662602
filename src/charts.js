// What draws charts: of ECharts the kinds that Ajar draws, and no more.
//
// `cargo xtask` makes one minified file of it, which is loaded when a chart is first shown (`ui::parts::chart`). What a
// chart is made of is said by the browser half.

import { init, use } from 'echarts/core';
import { BarChart, FunnelChart, HeatmapChart, LineChart, SankeyChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendPlainComponent, TooltipComponent, VisualMapContinuousComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart, FunnelChart, HeatmapChart, LineChart, SankeyChart,
  AriaComponent, GridComponent, LegendPlainComponent, TooltipComponent, VisualMapContinuousComponent,
  CanvasRenderer,
]);

export { init };
