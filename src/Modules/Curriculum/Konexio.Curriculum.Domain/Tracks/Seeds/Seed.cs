using Konexio.Curriculum.Domain.Languages;

namespace Konexio.Curriculum.Domain.Tracks.Seeds;

/// <summary>The tracks with which the school begins.</summary>
public static class Seed
{
    public static IReadOnlyList<TrackContent> Tracks { get; } = [ParcoursDigital.Content, ParcoursCode.Content];

    internal static Outcome Outcome(string code, string french, string english, params IReadOnlyList<string> competences) =>
        new(code, new Wording(french, english), competences);
}
