using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Curriculum.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DocumentsOfSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_registers_sessions_session_id",
                schema: "curriculum",
                table: "registers");

            migrationBuilder.DropCheckConstraint(
                name: "ck_documents_kind",
                schema: "curriculum",
                table: "documents");

            migrationBuilder.AddColumn<Guid>(
                name: "session_id",
                schema: "curriculum",
                table: "documents",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "ix_documents_session_id",
                schema: "curriculum",
                table: "documents",
                column: "session_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_documents_kind",
                schema: "curriculum",
                table: "documents",
                sql: "kind in ('learnerSignature', 'trainerSignature', 'scannedSheet')");

            migrationBuilder.AddForeignKey(
                name: "fk_documents_session_session_id",
                schema: "curriculum",
                table: "documents",
                column: "session_id",
                principalSchema: "curriculum",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_registers_session_session_id",
                schema: "curriculum",
                table: "registers",
                column: "session_id",
                principalSchema: "curriculum",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_documents_session_session_id",
                schema: "curriculum",
                table: "documents");

            migrationBuilder.DropForeignKey(
                name: "fk_registers_session_session_id",
                schema: "curriculum",
                table: "registers");

            migrationBuilder.DropIndex(
                name: "ix_documents_session_id",
                schema: "curriculum",
                table: "documents");

            migrationBuilder.DropCheckConstraint(
                name: "ck_documents_kind",
                schema: "curriculum",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "session_id",
                schema: "curriculum",
                table: "documents");

            migrationBuilder.AddCheckConstraint(
                name: "ck_documents_kind",
                schema: "curriculum",
                table: "documents",
                sql: "kind in ('drawing', 'scan')");

            migrationBuilder.AddForeignKey(
                name: "fk_registers_sessions_session_id",
                schema: "curriculum",
                table: "registers",
                column: "session_id",
                principalSchema: "curriculum",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
