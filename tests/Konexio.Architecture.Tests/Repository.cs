namespace Konexio.Architecture.Tests;

/// <summary>The source tree, or a temporary one that stands for it.</summary>
internal sealed record Repository(string Root)
{
    public static Repository Real { get; } = new(FindRoot());

    public IEnumerable<string> Modules => Names("src/Modules");

    public IEnumerable<string> Projects(string module) =>
        Names($"src/Modules/{module}").Where(name => File.Exists(Path.Combine(Root, "src/Modules", module, name, name + ".csproj")));

    /// <summary>Written files, as paths relative to the root: nothing from bin or obj.</summary>
    public IEnumerable<string> Files(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start)) return [];

        return Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
    }

    public string Text(string file)
    {
        var path = Path.Combine(Root, file);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    public int Lines(string file) => File.ReadLines(Path.Combine(Root, file)).Count();

    private IEnumerable<string> Names(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? Directory.EnumerateDirectories(path).Select(name => Path.GetFileName(name)!).Order(StringComparer.Ordinal) : [];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Konexio.Api.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run from a build inside the repository.");
    }
}
