using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Konexio.Architecture.Tests;

/// <summary>The built assemblies, found by the folders of the source tree, so that a new module is covered by being there.</summary>
internal static class House
{
    public static IReadOnlyList<Assembly> Modules { get; } =
        [.. Repository.Real.Modules.SelectMany(Repository.Real.Projects).Select(Assembly.Load)];

    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Modules,
        Assembly.Load("Konexio.Api"),
        Assembly.Load("Konexio.BuildingBlocks.Application"),
        Assembly.Load("Konexio.BuildingBlocks.Infrastructure"),
        Assembly.Load("Konexio.EmbeddedPostgres"),
        Assembly.Load("Konexio.SharedKernel"),
    ];

    public static Assembly Twins { get; } = typeof(House).Assembly;

    public static IEnumerable<Assembly> Layer(string layer) =>
        Modules.Where(assembly => NameOf(assembly).EndsWith("." + layer, StringComparison.Ordinal));

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    public static string ModuleOf(Type type) => NameOf(type.Assembly).Split('.')[1];

    public static IReadOnlyList<string> References(this Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];

    public static IReadOnlyList<Type> WrittenTypes(this IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    public static bool IsRecord(this Type type) =>
        type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    public static bool Closes(this Type type, Type generic) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == generic);

    public static bool Descends(this Type type, Type ancestor)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if (parent == ancestor || (parent.IsGenericType && parent.GetGenericTypeDefinition() == ancestor)) return true;
        return false;
    }

    private static bool IsWritten(Type type) =>
        !type.FullName!.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.GetCustomAttribute<GeneratedCodeAttribute>() is null
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}
