using System.Text.Json;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>An enum in a query string, under the names that the JSON shows; the framework's own binding takes numbers and other cases.</summary>
public readonly record struct Wire<TEnum>(TEnum Value) where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Names =
        Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public static bool TryParse(string? text, out Wire<TEnum> wire)
    {
        var known = Names.TryGetValue(text ?? "", out var value);
        wire = new Wire<TEnum>(value);
        return known;
    }
}
