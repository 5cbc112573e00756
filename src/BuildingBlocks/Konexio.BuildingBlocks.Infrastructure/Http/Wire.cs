using System.Collections.Frozen;
using System.Text.Json;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>
/// A code as callers write it. Minimal APIs would bind enums of a query by the names in the code and accept any number.
/// </summary>
public readonly record struct Wire<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, out Wire<T> wire)
    {
        wire = default;
        if (text is null || !Wire.Codes<T>.ByName.TryGetValue(text, out var value)) return false;

        wire = new Wire<T>(value);
        return true;
    }
}

/// <summary>The one spelling of an enum's values outside the code: camelCase.</summary>
public static class Wire
{
    public static string NameOf<T>(T value) where T : struct, Enum => Codes<T>.Names[value];

    public static T Read<T>(string name) where T : struct, Enum => Codes<T>.ByName[name];

    /// <summary>All names, as a check constraint lists them: <c>'submitted', 'inReview'</c>.</summary>
    public static string SqlList<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(value => $"'{NameOf(value)}'"));

    internal static class Codes<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByName =
            Enum.GetValues<T>().ToFrozenDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

        public static readonly FrozenDictionary<T, string> Names = ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
