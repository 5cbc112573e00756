using System.Reflection;
using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Architecture.Tests.Rules;

/// <summary>Events that leave a module: records of primitives under a chosen, versioned and unique name.</summary>
internal static partial class EventRules
{
    private static readonly Type[] Primitives =
    [
        typeof(string), typeof(Guid), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(double),
        typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset),
    ];

    public static IEnumerable<string> Faults(IEnumerable<Type> types)
    {
        var events = types.Where(type => type.IsAssignableTo(typeof(IIntegrationEvent)) && !type.IsInterface).ToList();
        return [.. events.SelectMany(Shape), .. events.SelectMany(Name), .. Doubled(events)];
    }

    private static IEnumerable<string> Shape(Type type)
    {
        if (!type.IsRecord()) yield return $"{type.FullName} is not a record";
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (!IsPlain(property.PropertyType, type.Assembly)) yield return $"{type.FullName}.{property.Name} is not a primitive";
    }

    private static IEnumerable<string> Name(Type type)
    {
        var name = type.GetCustomAttribute<EventNameAttribute>()?.Name;
        if (name is null) yield return $"{type.FullName} has no EventName";
        else if (!EventName().IsMatch(name) || !name.StartsWith(House.ModuleOf(type) + ".", StringComparison.OrdinalIgnoreCase))
            yield return $"{type.FullName}: '{name}' is not {House.ModuleOf(type).ToLowerInvariant()}.kebab-name.vN";
    }

    private static IEnumerable<string> Doubled(IEnumerable<Type> events) =>
        from type in events
        let name = type.GetCustomAttribute<EventNameAttribute>()?.Name
        where name is not null
        group type by name into sharing
        where sharing.Count() > 1
        select $"'{sharing.Key}' names {string.Join(" and ", sharing.Select(type => type.FullName))}";

    // A list of primitives is one too, and so is a part of the event that is itself a record of primitives beside it.
    private static bool IsPlain(Type type, Assembly home)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return IsPlain(type.GetGenericArguments()[0], home);

        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return Primitives.Contains(bare)
            || (bare.Assembly == home && bare.IsRecord() && bare.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(part => IsPlain(part.PropertyType, home)));
    }

    [GeneratedRegex("^[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*\\.v[1-9][0-9]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventName();
}
