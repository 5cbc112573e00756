using FluentValidation;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>What every list asks of its page.</summary>
public static class PageRules
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 200;

    public static IRuleBuilderOptions<T, int> PageLimit<T>(this IRuleBuilder<T, int> rule) => rule.InclusiveBetween(1, LargestLimit);

    public static IRuleBuilderOptions<T, string?> PageCursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(cursor => Cursor.TryRead(cursor, out _)).WithErrorCode("input.wrong-cursor");

    public static Guid? After(string? cursor) => Cursor.TryRead(cursor, out var after) ? after : null;
}
