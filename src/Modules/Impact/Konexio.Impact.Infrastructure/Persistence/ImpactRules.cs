using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Reporting;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>What the first migration makes beside the tables that EF maps.</summary>
internal static class ImpactRules
{
    public static string Up => FactTables.Up + ReportTables.Up + IndicatorSeed.Up;

    public static string Down => ReportTables.Down + FactTables.Down;
}
