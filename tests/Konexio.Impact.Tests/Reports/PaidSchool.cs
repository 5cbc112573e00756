namespace Konexio.Impact.Tests.Reports;

/// <summary>A school for which three grants pay, which overlap in time, track and place.</summary>
public sealed class PaidSchool : IAsyncLifetime
{
    internal School School { get; private set; } = null!;

    internal IReadOnlyList<AGrant> Grants { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        School = await School.Open();
        Grants = await Pay(School);
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    internal static async Task<IReadOnlyList<AGrant>> Pay(School school) =>
    [
        await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []),
        await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 10), ["parcours-digital"]),
        await school.Pay(new DateOnly(2026, 3, 20), new DateOnly(2026, 6, 1), [], RandomSchool.Sites[0]),
    ];
}
