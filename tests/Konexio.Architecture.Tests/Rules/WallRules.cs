namespace Konexio.Architecture.Tests.Rules;

/// <summary>What an assembly may refer to (docs/adr/0002, 0003). The build refuses projects; these see what the code uses.</summary>
internal static class WallRules
{
    private static readonly string[] Edges = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Npgsql"];

    public static IEnumerable<string> PlainCSharpOnly(string assembly, IEnumerable<string> references) =>
        from reference in references
        where reference is not ("Konexio.SharedKernel" or "System" or "netstandard") && !Under(reference, "System")
        select $"{assembly} uses {reference}: Domain and Contracts are plain C#";

    public static IEnumerable<string> NoEdges(string assembly, IEnumerable<string> references) =>
        from reference in references
        where Edges.Any(edge => Under(reference, edge))
        select $"{assembly} uses {reference}: Application knows neither database nor HTTP";

    public static IEnumerable<string> OnlyContractsOfOthers(string assembly, IEnumerable<string> references) =>
        from reference in references
        where Under(reference, "Konexio") && !Under(reference, "Konexio.BuildingBlocks") && reference != "Konexio.SharedKernel"
        where reference.Split('.')[1] != assembly.Split('.')[1] && !reference.EndsWith(".Contracts", StringComparison.Ordinal)
        select $"{assembly} uses {reference}: modules meet only through Contracts";

    private static bool Under(string name, string prefix) =>
        name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}
